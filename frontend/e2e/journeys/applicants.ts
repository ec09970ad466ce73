// People who apply: by hand, without a mouse; through the office from the introduction to the result.
import { newPosting, practise } from '../harness/acts'
import { inspector } from '../harness/axe'
import { goKey, press, watchHands } from '../harness/keys'
import { applicantsWay, byHand, column, go } from '../harness/people'
import { expect, test } from '../harness/test'

test('somebody is entered by hand in three acts, and moved, without a mouse', async ({ page, program }) => {
  await practise(page, program)
  await newPosting(page, 'フルタイム')
  const hands = await watchHands(page)
  await page.reload()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await press(
    page,
    page.getByRole('navigation', { name: '主なメニュー' }).getByRole('link', { name: '応募者', exact: true }),
  )
  await expect(page.getByText('まだ応募者がいません')).toBeVisible()

  // Three acts: a key, the name, a key.
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: '氏名', exact: true })).toBeFocused()
  await page.keyboard.type('山田花子')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '山田花子' })).toBeVisible()

  // A note that should not be kept is marked, and kept all the same.
  await goKey(page, page.getByRole('textbox', { name: '新しいメモ' }))
  await page.keyboard.type('電話で話した。家族構成を聞いた。')
  await expect(page.getByText('残さないほうがよい言葉があります')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'メモを終える' }))

  await press(page, page.getByRole('link', { name: '応募者へ戻る' }))
  const card = page.locator('[data-card]')
  await expect(column(page, '応募通知').getByText('山田花子')).toBeVisible()
  await goKey(page, card)
  await page.keyboard.press('3')
  await expect(column(page, '書類選考').getByText('山田花子')).toBeVisible()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(column(page, '面接調整').getByText('山田花子')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(column(page, '書類選考').getByText('山田花子')).toBeVisible()
  await page.keyboard.press('9')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toBeFocused()
  await hands()
})

test('from the introduction to the result at the office, each screen accessible', async ({
  page,
  program,
}) => {
  const found: string[] = []
  await applicantsWay(page, program, inspector(page, found))
  expect(found).toEqual([])
})

/** A PDF of many pages, the first with words, and with a script that wants to run. */
function hostile(pages: number): string {
  const script = `<</S/JavaScript/JS(app.alert\\('ran'\\))>>`
  const text = 'BT /F 18 Tf 20 100 Td (The first page) Tj ET'
  const kids = Array.from({ length: pages }, (_, i) => i + 5)
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/OpenAction${script}>>`,
    `<</Type/Pages/MediaBox[0 0 300 200]/Resources<</Font<</F 3 0 R>>>>/Count ${pages}/Kids[${kids.map((k) => `${k} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    `<</Type/Page/Parent 2 0 R/Contents 4 0 R/AA<</O${script}>>>>`,
    ...kids.slice(1).map(() => '<</Type/Page/Parent 2 0 R>>'),
  ]
  let out = '%PDF-1.7\n'
  const places = objects.map((o, i) => {
    const at = out.length
    out += `${i + 1} 0 obj${o}endobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return `${out}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF`
}

test('a PDF of a hundred thousand pages with a script shows the first of them, and nothing runs', async ({
  page,
  program,
}) => {
  const asked: string[] = []
  page.on('dialog', (d) => {
    asked.push(d.message())
    void d.dismiss()
  })
  page.on('request', (r) => {
    if (!r.url().startsWith(program.url) && !/^(blob|data):/.test(r.url())) asked.push(r.url())
  })
  await practise(page, program)
  const id = await byHand(page, hostile(100_000))
  await go(page, `#/applicants/${id}`)
  const main = page.getByRole('main')
  await main.getByRole('button', { name: '履歴書.pdfを開く' }).click()
  await expect(main.getByText('100,000ページのうち、はじめの100ページを表示します。')).toBeVisible()
  await main.getByText('このページの文字').click()
  await expect(main.getByText('The first page')).toBeVisible()
  await main.getByRole('button', { name: '次のページ' }).click()
  await expect(main.getByText('2 / 100ページ')).toBeVisible()
  expect(asked).toEqual([])
})
