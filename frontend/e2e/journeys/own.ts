// A business that goes to its office itself: no mailbox, no code; what the office decides is recorded.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goTo, lookedOver } from '../harness/acts'
import { inspector } from '../harness/axe'
import { forms } from '../../src/lib/gen/forms'
import { counting, printed } from '../harness/counted'
import { pdfText, saveAs } from '../harness/dialog'
import { apply, consent, entries, login, phone } from '../harness/enrol'
import { answer } from '../harness/form'
import { answers } from '../harness/sample'
import { ownPassword, openOwn, ownWay } from '../harness/own'
import { test as atSite } from '../harness/site'
import type { Look } from '../harness/screens'
import { expect, test, type Page } from '../harness/test'

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
  await expect(page.getByText(/入力するまでは、前の名前を使います/)).toBeVisible()
  await name.fill('例示商店本店')
  await name.blur()
  await expect(page.getByText('例示商店本店').first()).toBeVisible()
  await page.getByRole('button', { name: 'ログアウト' }).click()
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

test('a day by hand, each act counted: a page taken over, typed over, accepted, somebody hired, cancelled', async ({
  page,
  program,
}) => {
  test.setTimeout(120_000)
  const found: string[] = []
  const look = inspector(page, found)
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  const link = (name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' })
  const field = (label: string) => page.getByLabel(label, { exact: true })
  const main = page.getByRole('main')
  await page.goto(program.url)
  const counted = await counting(page)

  // An account of one's own, and a posting that is out, off its saved page.
  await link('手続きは自分で行う').click()
  await field('事業所の名前').fill('例示商店')
  await page.locator('#password').fill(ownPassword)
  await page.locator('#again').fill(ownPassword)
  await button('はじめる').click()
  await goTo(page, '求人')
  const html = savedPage()
  const files = await page.evaluateHandle((text) => {
    const all = new DataTransfer()
    all.items.add(new File([text], '求人情報.html', { type: 'text/html' }))
    return all
  }, html)
  await page.dispatchEvent('main', 'drop', { dataTransfer: files })
  await counted.add()
  await expect(page.getByRole('heading', { name: 'ハローワークの求人ページから取り込む' })).toBeVisible()
  await expect(page.getByLabel('出している求人として登録する')).toBeChecked()
  await look('own-page')
  await button('1件を取り込む').click()
  await expect(page.getByText('1件を取り込みました。')).toBeVisible()
  await link(/^見る：/).click()
  await expect(page.getByText('ハローワークの求人ページから取り込み')).toBeVisible()
  await look('own-page-posting')

  // Written anew from it, filed, and typed over to the end.
  await button('転用・ひな形').click()
  await page.getByRole('menuitem', { name: /転用して新規作成/ }).click()
  await link('確認へ進む').click()
  await expect(page.getByRole('heading', { name: '確認して提出する' })).toBeVisible()
  await mended(page)
  await button('提出する（手続きへ進む）').click()
  await link('転記シートを開く').click()
  const left = page.locator('[role=status]', { hasText: /残り|すべて/ })
  await expect(left).toContainText('残り')
  for (let n = Number(/残り(\d+)欄/.exec((await left.textContent()) ?? '')?.[1]); n > 0; n--) {
    await page.keyboard.press('Enter')
    await expect(left).toContainText(n > 1 ? `残り${n - 1}欄` : 'すべて')
  }
  await main.getByRole('link').last().click()

  // Accepted at the counter.
  const panel = page.locator('section[aria-labelledby=office]')
  await panel.getByRole('radio', { name: '受理された', exact: true }).check()
  await field('求人番号').fill('41010-01234575')
  await button('記録する').click()
  await expect(page.getByText(/^受理されました。/)).toBeVisible()
  const posting = new URL(page.url()).hash.split('/').at(-1) ?? ''

  // Somebody comes with the paper; is invited, hired, told on paper.
  await page.getByRole('navigation', { name: '主なメニュー' }).getByRole('link', { name: '応募者' }).click()
  await link('応募者を追加').first().click()
  await hiredByPaper(page, posting, program.dir, look)

  // The place is filled.
  await page.locator(`main a[href="#/postings/${posting}"]`).last().click()
  await button('この求人の手続き').click()
  await page.getByRole('menuitem', { name: /求人取消/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '取り消す', exact: true }).click()
  await button('記録する').click()
  await expect(page.getByText('求人を取り消しました。')).toBeVisible()
  await printed('byhand', await counted.end())
  await page.evaluate(() => (location.hash = '#/postings/pages'))
  await page
    .locator('main input[type=file]')
    .setInputFiles({ name: '同じ.html', mimeType: 'text/html', buffer: Buffer.from(html) })
  await expect(page.getByText(/すでに登録されています。内容も同じです/)).toBeVisible()
  expect(found).toEqual([])
})

/** Answers what a page does not say and the check asks for, one after the other, and lets the rest stand. */
async function mended(page: Page): Promise<void> {
  const given: Record<string, string> = {
    ...answers.full,
    'allowance.2.lower': '5000',
    'allowance.2.upper': '5000',
    'wage.fixed.hours': '20',
    'wage.fixed.lower': '40000',
    'wage.fixed.upper': '40000',
    'wage.fixed.note':
      '20時間分の時間外手当として、残業の有無にかかわらず支給します。20時間を超えた分は、追加で支給します。',
  }
  const wrong = page.locator('main .note-bad a')
  for (let n = 0; n < 12 && (await wrong.count()) > 0; n++) {
    await wrong.first().click()
    await expect(page.getByRole('navigation', { name: '入力する項目' })).toBeVisible()
    const key = new URL(page.url()).hash.split('/').at(-1) ?? ''
    const field = forms.full.sections.flatMap((s) => s.fields).find((f) => f.key === key)
    if (!field) throw new Error(`no field ${key}`)
    await answer(page, field, given[key] ?? '変更なし')
    await page.getByRole('link', { name: '確認へ進む', exact: true }).click()
    await expect(page.getByRole('heading', { name: '確認して提出する' })).toBeVisible()
  }
  for (const box of await page.getByRole('checkbox', { name: /^このままにする/ }).all()) await box.check()
  await lookedOver(page)
}

/** Somebody with a paper referral, from the entry to the result that is printed. */
async function hiredByPaper(page: Page, posting: string, dir: string, look: Look): Promise<void> {
  const main = page.getByRole('main')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const choice = (key: string, label: string) =>
    main.locator(`[data-field="${key}"]`).getByRole('radio', { name: label, exact: true }).check()
  await main.getByLabel('どの求人への応募ですか', { exact: true }).selectOption(posting)
  await main.getByRole('textbox', { name: '氏名', exact: true }).fill('山田花子')
  await choice('apply.route', '窓口紹介（紙の紹介状）')
  await main.getByRole('textbox', { name: '紹介番号', exact: true }).fill('41010-2026-00012')
  await press('入力を終える')
  await expect(page.getByRole('heading', { level: 1, name: '山田花子' })).toBeVisible()
  await main.getByRole('link', { name: 'メール・面接' }).click()
  await press('面接を決める')
  await main.getByLabel('日時（日本時間）').fill(`${inDays(7)} 14:00`)
  await main.getByLabel('場所', { exact: true }).fill('本店2階 会議室')
  await press('メールを送らずに記録する')
  await expect(page.getByText('面接の日時を記録しました。')).toBeVisible()
  await main
    .getByRole('link', { name: /選考結果/ })
    .first()
    .click()
  await choice('result.is', '採用')
  await press('きょう知らせた')
  await look('own-result')
  const paper = join(dir, '選考結果通知書.pdf')
  await press('選考結果通知書')
  await page.getByRole('dialog').getByRole('button', { name: 'PDFで保存して印刷', exact: true }).click()
  await saveAs(paper)
  await expect.poll(async () => pdfText(paper).catch(() => '')).toContain('山田花子')
}

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
    await page.getByRole('button', { name: /中止して戻る/ }).click()
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
    await page.getByRole('button', { name: '届いた認証キーを入力する' }).click({ timeout: 60_000 })
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

const inDays = (n: number) => new Date(Date.now() + 9 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10)
