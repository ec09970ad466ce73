// A business that goes to its office itself: no mailbox, no code; what the office decides is recorded.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goTo } from '../harness/acts'
import { inspector } from '../harness/axe'
import { apply, consent, entries, login, phone } from '../harness/enrol'
import { ownPassword, openOwn, ownWay } from '../harness/own'
import { test as atSite } from '../harness/site'
import { expect, test } from '../harness/test'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('from the first page to a posting that is renewed and cancelled, each screen accessible', async ({
  page,
  program,
}) => {
  test.setTimeout(300_000)
  const found: string[] = []
  await ownWay(page, program, inspector(page, found))
  expect(found).toEqual([])
})

test('a name that is changed stands on the first page; two businesses share a computer', async ({
  page,
  program,
}) => {
  await openOwn(page, program, async () => {})
  await goTo(page, '事業所')
  await page.evaluate(() => (location.hash = '#/establishment/place'))
  const name = page.getByRole('textbox', { name: '事業所名', exact: true })
  await name.fill('')
  await name.blur()
  await expect(page.getByText(/書くまでは、前の名前を使います/)).toBeVisible()
  await name.fill('例示商店本店')
  await name.blur()
  await expect(page.getByText('例示商店本店').first()).toBeVisible()
  await page.getByRole('button', { name: '画面を閉じる（ロック）' }).click()
  await expect(page.getByText('例示商店本店（手続きは自分で行う）')).toBeVisible()
  await page.getByRole('link', { name: '手続きは自分で行う' }).click()
  await page.getByLabel('事業所の名前', { exact: true }).fill('例示商店二号店')
  await page.locator('#password').fill(ownPassword)
  await page.locator('#again').fill(ownPassword)
  await page.getByRole('button', { name: 'はじめる' }).click()
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible()
  await page.getByRole('button', { name: '別の事業所に切り替える' }).click()
  await expect(page.getByText('例示商店本店（手続きは自分で行う）')).toBeVisible()
  await expect(page.getByText('例示商店二号店（手続きは自分で行う）')).toBeVisible()
  await expect(page.getByText('登録し直す前のもの')).toHaveCount(0)
})

test('a posting that is out is taken over from its saved page, by dropping it on the list', async ({
  page,
  program,
}) => {
  const found: string[] = []
  const look = inspector(page, found)
  await openOwn(page, program, async () => {})
  await goTo(page, '求人')
  const html = savedPage()
  const files = await page.evaluateHandle((text) => {
    const all = new DataTransfer()
    all.items.add(new File([text], '求人情報.html', { type: 'text/html' }))
    return all
  }, html)
  await page.dispatchEvent('main', 'drop', { dataTransfer: files })
  await expect(page.getByRole('heading', { name: 'ハローワークの求人ページから取り込む' })).toBeVisible()
  await expect(page.getByLabel('出している求人として登録する')).toBeChecked()
  await look('own-page')
  await page.getByRole('button', { name: '1件を取り込む' }).click()
  await expect(page.getByText('1件を取り込みました。')).toBeVisible()
  await page.getByRole('link', { name: /^見る：/ }).click()
  await expect(page.getByText('ハローワークの求人ページから取り込み')).toBeVisible()
  await look('own-page-posting')
  await page.evaluate(() => (location.hash = '#/postings/pages'))
  await page
    .locator('main input[type=file]')
    .setInputFiles({ name: '同じ.html', mimeType: 'text/html', buffer: Buffer.from(html) })
  await expect(page.getByText(/もうここにあります。内容も同じです/)).toBeVisible()
  expect(found).toEqual([])
})

atSite(
  'it joins its office: what is out goes over, is looked up there, and nothing is typed twice',
  async ({ page, program, mail, office }) => {
    atSite.setTimeout(180_000)
    const found: string[] = []
    const look = inspector(page, found)
    office.serve()
    const code = await office.issue()
    await openOwn(page, program, async () => {})
    await page.evaluate(() => (location.hash = '#/postings/pages'))
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: '求人.html', mimeType: 'text/html', buffer: Buffer.from(savedPage()) })
    await page.getByRole('button', { name: '1件を取り込む' }).click()
    await expect(page.getByText('1件を取り込みました。')).toBeVisible()
    await goTo(page, '設定')
    await look('joining-settings')
    await page.getByRole('button', { name: '窓口とつなぐ' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'ハローワーク（窓口）とつなぐ' })).toBeVisible()
    await expect(page.getByText(/^出している求人1件は/)).toBeVisible()
    await look('joining')
    await page.getByRole('button', { name: /やめて机に戻る/ }).click()
    await goTo(page, '設定')
    await page.getByRole('button', { name: '窓口とつなぐ' }).click()
    await page.locator('main a[href="#/enrol/code"]').click()
    await consent(page)
    await expect(page.getByLabel('事業所番号', { exact: true })).toHaveValue('4101-123456-7')
    await entries(page, mail, 'code', code)
    await page.getByLabel('電話番号', { exact: true }).fill(phone)
    await apply(page)
    await expect(page.getByRole('heading', { name: '認証キーの入力' })).toBeVisible({ timeout: 60_000 })
    await expect(page.locator('#password')).toHaveCount(0)
    await page.getByRole('button', { name: '届いた認証キーを入れる' }).click({ timeout: 60_000 })
    await look('joining-key')
    await page.getByRole('button', { name: '完了', exact: true }).click()
    await login(page, true)
    await goTo(page, '求人')
    await page.getByRole('link', { name: /^見る：/ }).click()
    await expect(page.getByText(/^窓口の確認待ちです。/)).toBeVisible()
    await look('joining-brought')
    const id = await office.brought()
    await office.ask('posting', 'reject', '--by', '佐藤', '--remark', '台帳の番号と違います。', id)
    await expect(page.getByRole('alert').getByText(/窓口で確認できませんでした/)).toBeVisible({
      timeout: 30_000,
    })
    await look('joining-rejected')
    await page.getByLabel('求人番号', { exact: true }).fill('41010-123')
    await page.getByRole('button', { name: '確認を求める', exact: true }).click()
    await expect(page.getByText(/5桁と8桁で入力してください/)).toBeVisible()
    await page.getByLabel('求人番号', { exact: true }).fill('41010-01234575')
    await page.getByRole('button', { name: '確認を求める', exact: true }).click()
    await expect(page.getByText(/^窓口の確認待ちです。/)).toBeVisible()
    await office.ask('posting', 'verify', '--by', '佐藤', await office.brought())
    await expect(page.getByText(/^受理されました。/)).toBeVisible({ timeout: 30_000 })
    expect(found).toEqual([])
  },
)

/** The sample page, as if its posting had been received three days ago. */
function savedPage(): string {
  const page = readFileSync(
    join(import.meta.dirname, '../../../backend/publicpage/testdata/full.html'),
    'utf8',
  )
  return page
    .replace(/(id="ID_uktkYmd"[^>]*>)[^<]*/, `$1${day(-3)}`)
    .replace(/(id="ID_shkiKigenHi"[^>]*>)[^<]*/, `$1${day(60)}`)
}

const day = (from: number) => {
  const at = new Date(Date.now() + 9 * 3_600_000 + from * 86_400_000)
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
}
