// How long a question about seekers takes over real mail servers: from the button to what the office found, on the screen.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { submit } from '../harness/acts'
import { enrol } from '../harness/enrol'
import { note } from '../harness/note'
import { go, postedWith } from '../harness/people'
import { answers } from '../harness/sample'
import { expect, test } from '../harness/site'

const byMail = { timeout: 60_000 }

test('seekers are looked for at the office', async ({ page, program, mail, office }) => {
  test.setTimeout(240_000)
  const code = await office.issue()
  office.serve()
  await page.goto(program.url)
  await enrol(page, mail, code)
  const id = await postedWith(page, { ...answers.full, 'class.apply': 'yes' })
  await submit(page, 'reviewing')
  await office.accept(await office.arrived())
  await expect(page.getByText(/求人番号/).first()).toBeVisible(byMail)
  const [profile, person] = ['profile.json', 'person.json'].map((n) => join(program.dir, n)) as [
    string,
    string,
  ]
  await writeFile(
    profile,
    JSON.stringify({
      'wish.job1': '038',
      'wish.place1': '13',
      'approach.takes': 'no',
      'pr.text': '経理を6年しました。',
    }),
  )
  await writeFile(
    person,
    JSON.stringify({
      'person.name': '山田　花子',
      'person.kana': 'ヤマダ　ハナコ',
      'person.phone': '0952000000',
    }),
  )
  await office.ask('seeker', 'add', '--profile', profile, '--person', person, '--publish')
  const took: number[] = []
  for (let i = 0; i < 5; i++) {
    await go(page, `#/seekers/new?posting=${id}`)
    const ask = page.getByRole('button', { name: 'この条件でさがす' })
    await expect(ask).toBeVisible()
    const from = performance.now()
    await ask.click()
    await expect(page.getByRole('article', { name: /41010-00000001/ })).toBeVisible(byMail)
    took.push(performance.now() - from)
  }
  await note('seekers.answer', took)
})
