// The paper from the counter, photographed: its QR code stands in for typing.
import { join } from 'node:path'
import { pdfPicture } from '../harness/dialog'
import { apply, choose, consent, entries } from '../harness/enrol'
import { expect, test, type Page } from '../harness/site'

/** Names a file in the file chooser of the page. */
async function choosePicture(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '画像を選ぶ' }).click()
  await (await chooser).setFiles(path)
}

test('the code and the office are read from a picture of the paper', async ({
  page,
  program,
  mail,
  office,
}) => {
  test.setTimeout(120_000)
  const paper = join(program.dir, 'paper.pdf')
  const code = await office.issue(paper)
  office.serve()
  await page.goto(program.url)
  await choose(page, 'code')
  await consent(page)
  await entries(page, mail, 'code')
  const address = page.getByLabel('窓口のメールアドレス', { exact: true })
  const typed = page.getByLabel('アカウント作成コード', { exact: true })
  await address.fill('')

  // A picture without a code says so and changes nothing.
  const other = join(program.dir, 'other.png')
  await page.screenshot({ path: other })
  await choosePicture(page, other)
  await expect(page.getByRole('alert').getByText(/画像からコードを読み取れませんでした/)).toBeVisible()
  await expect(typed).toHaveValue('')

  await choosePicture(page, await pdfPicture(paper))
  await expect(page.getByText(/画像からコードを読み取りました/)).toBeVisible()
  await expect(typed).toHaveValue(code.replaceAll('-', ' '))
  await expect(address).toHaveValue(mail.site.anteisho.address)

  // The office knows what was read.
  await apply(page)
  await expect(page.getByRole('heading', { name: 'パスワードの登録' })).toBeVisible({ timeout: 60_000 })
})
