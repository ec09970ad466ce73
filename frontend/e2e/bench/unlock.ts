// How long a person waits with the right password typed: until the desk is there, and until they can draft.
import { enrol, password } from '../harness/enrol'
import { expect, test } from '../harness/site'
import { note } from '../harness/note'

const rounds = 7

test('from the password to the desk, and to a new posting', async ({ page, program, mail, office }) => {
  test.setTimeout(240_000)
  office.serve()
  await page.goto(program.url)
  await enrol(page, mail, await office.issue())
  const desk: number[] = []
  const drafting: number[] = []
  for (let i = 0; i < rounds; i++) {
    await page.evaluate(() => (location.hash = '#/postings'))
    await page.getByRole('button', { name: 'ログアウト' }).click()
    await page.getByLabel('パスワード', { exact: true }).fill(password)
    const [toDesk, toEditor] = await page.evaluate(async () => {
      const there = (selector: string) =>
        new Promise<number>((done) => {
          const look = () =>
            document.querySelector(selector)
              ? requestAnimationFrame(() => setTimeout(() => done(performance.now())))
              : requestAnimationFrame(look)
          look()
        })
      const from = performance.now()
      document.querySelector<HTMLButtonElement>('main form button[type=submit]')?.click()
      const desk = await there('a[href="#/settings"]')
      type Postings = { Create(kind: string): Promise<{ row: { id: string } }> }
      const { Postings } = (window as unknown as { go: { bridge: { Postings: Postings } } }).go.bridge
      const p = await Postings.Create('full')
      location.hash = `#/postings/${p.row.id}/edit`
      const editor = await there('nav[aria-label="入力する項目"]')
      return [desk - from, editor - from] as const
    })
    desk.push(toDesk)
    drafting.push(toEditor)
  }
  expect(desk.length).toBe(rounds)
  await note('unlock', desk)
  await note('unlock.drafting', drafting)
})
