// A business that goes to its office itself: no mailbox, no code; what the office decides is recorded.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goTo } from '../harness/acts'
import { inspector } from '../harness/axe'
import { ownPassword, openOwn, ownWay } from '../harness/own'
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
