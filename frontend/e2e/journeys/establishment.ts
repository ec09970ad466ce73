// The business says who it is, shows pictures, and the office grants it.
import { goTo, line, practise } from '../harness/acts'
import { fill } from '../harness/form'
import { business } from '../harness/sample'
import { expect, test } from '../harness/test'

/** A picture of one colour as a file: BMP, which every camera of long ago wrote. */
function bitmap(red: number): Buffer {
  const [wide, high] = [40, 30]
  const head = Buffer.alloc(54)
  head.write('BM')
  head.writeUInt32LE(54 + wide * high * 3, 2)
  head.writeUInt32LE(54, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(wide, 18)
  head.writeInt32LE(high, 22)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(24, 28)
  return Buffer.concat([head, Buffer.alloc(wide * high * 3, red)])
}

test('the establishment is described and shown, and the office grants the change', async ({
  page,
  program,
}) => {
  await practise(page, program)
  await goTo(page, '事業所')
  await fill(page, 'establishment', business)
  await page.getByRole('navigation', { name: '入力する項目' }).getByRole('link', { name: /画像/ }).click()
  const picture = (red: number) => ({
    name: `${String(red)}.bmp`,
    mimeType: 'image/bmp',
    buffer: bitmap(red),
  })
  // What is no picture is refused in words, and holds up no other.
  const bad = { name: '絵.png', mimeType: 'image/png', buffer: Buffer.from('x') }
  await page.locator('input[type=file]').setInputFiles([picture(40), bad, picture(200)])
  await expect(page.getByRole('img')).toHaveCount(2)
  await expect(page.getByRole('alert')).toContainText('絵.png この画像は読めません')
  await page.getByLabel('画像（2）の説明').fill('店の前')
  await page.getByRole('button', { name: '画像（2）を前へ' }).click()
  await expect(page.getByLabel('画像（1）の説明')).toHaveValue('店の前')

  await line(page, 'cut')
  await page.getByRole('link', { name: '変更を確認する' }).click()
  await page.getByRole('button', { name: '変更を申し込む' }).click()
  await expect(page.getByRole('heading', { name: '変更を申込み中です' })).toBeVisible()
  await line(page, 'joined')
  await expect(page.getByRole('heading', { name: '変更を申込み中です' })).toBeHidden({ timeout: 60_000 })
  await page.getByRole('navigation', { name: '入力する項目' }).getByRole('link', { name: /画像/ }).click()
  await expect(page.getByRole('img', { name: '店の前' })).toBeVisible()
  await page.goto(program.url + '#/establishment/review')
  await expect(page.getByText('変更したところはまだありません')).toBeVisible()
})
