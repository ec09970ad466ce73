// Every screen of the program in turn, for whoever wants to look at all of them: pictures, accessibility.
import { forms } from '../../src/lib/gen/forms'
import { accepted, goTo, line, newPosting, practise, submit } from './acts'
import { apply, choose, consent, entries, key, login, unlock } from './enrol'
import { entry, fill, openSection, saved } from './form'
import type { MailSite } from './mailsite'
import type { Office } from './officed'
import type { Program } from './program'
import { answers } from './sample'
import { noSeekers, seekersWay } from './seekers'
import { expect, type Page } from './test'

/** Looks at one screen. ready brings it about again after a reload, in any language. */
export type Look = (name: string, ready?: () => Promise<void>) => Promise<void>

/** The screens of one's own mailbox: before an account, while the office has not answered, after it gave a posting back. */
export async function outside(
  page: Page,
  program: Program,
  mail: MailSite,
  office: Office,
  look: Look,
): Promise<void> {
  await page.goto(program.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('first')

  await choose(page, 'code')
  await look('consent')
  const filling = () => consent(page)
  await filling()
  await look('enrol', filling)
  const send = async () => {
    if (!(await page.locator('#address').isVisible())) await consent(page)
    await page.locator('form button[type=submit]').click()
  }
  await send()
  await look('enrol-errors', send)

  if (!(await page.locator('#address').isVisible())) await consent(page)
  await entries(page, mail, 'code', await office.issue())
  await apply(page)
  await expect(page.getByRole('heading', { name: '窓口に照会しています' })).toBeVisible()
  await look('waiting')
  office.serve()
  await expect(page.getByRole('button', { name: '届いた認証キーを入力する' })).toBeVisible({
    timeout: 60_000,
  })
  await look('key')
  await key(page)
  await look('opened')
  await page.getByRole('button', { name: 'ログイン画面へ進む' }).click()
  await expect(page.getByLabel('パスワード', { exact: true })).toBeVisible()
  await look('locked')

  await unlock(page)
  await expect(page.getByRole('button', { name: '届いた番号を入力する' })).toBeVisible({ timeout: 60_000 })
  await look('login')
  await login(page, true)
  await newPosting(page, 'フルタイム')
  await fill(page, 'full', answers.full)
  await submit(page)
  await office.giveBack(await office.arrived(), 'work.content', '半年より後の仕事も入力してください。')
  await expect(page.getByText(/修正依頼で戻りました/)).toBeVisible({ timeout: 60_000 })
  await look('posting-returned')
  await goTo(page, 'ホーム')
  await look('home-returned')
  await goTo(page, '設定')
  const test = async () => {
    await page.locator('#mailTest').click()
    await expect(page.locator('section[aria-labelledby=mailbox] ol').first()).toBeVisible()
  }
  await test()
  await look('settings-mailbox', test)
  await page.evaluate(() => (location.hash = '#/letters'))
  await expect(page.getByRole('main').getByRole('table')).toBeVisible()
  await look('letters-returned')
  await goTo(page, '求人')
  await page
    .getByRole('link', { name: /^修正する/ })
    .first()
    .click()
  await openSection(page, 'full', 'work')
  await look('editor-returned')
}

/** The screens of practice, with postings in every state practice can bring about. */
export async function inside(page: Page, program: Program, look: Look): Promise<void> {
  await practise(page, program)
  await look('home-empty')
  await page.evaluate(() => (location.hash = '#/office'))
  await expect(page.getByText('待っているものはありません')).toBeVisible()
  await look('intake-empty')
  await page.evaluate(() => (location.hash = '#/office/codes'))
  await expect(page.getByRole('heading', { level: 1, name: '事業所の受付' })).toBeVisible()
  await look('counter-codes')
  await page.evaluate(() => (location.hash = '#/office/staff'))
  await expect(page.getByText('係は登録されていません')).toBeVisible()
  await look('counter-staff')
  await page.evaluate(() => (location.hash = '#/office/journal'))
  await expect(page.getByRole('table', { name: '業務記録' })).toBeVisible()
  await look('counter-journal')
  await page.evaluate(() => (location.hash = '#/'))
  await goTo(page, '求人')
  await look('postings-empty')
  const menu = () => page.locator('main button[aria-haspopup=menu]').last().click()
  await menu()
  await look('postings-new', menu)
  await page.keyboard.press('Escape')
  await noSeekers(page, look)

  await newPosting(page, 'フルタイム')
  await openSection(page, 'full', 'wage')
  const lower = page.locator('#field-wage-base-lower')
  const mistype = async () => {
    await lower.fill('90')
    await lower.blur()
  }
  await mistype()
  await saved(page)
  await look('editor-error', mistype)
  await page.getByRole('link', { name: '確認へ進む', exact: true }).click()
  await look('review-errors')
  await page.getByRole('link', { name: '入力に戻る' }).first().click()

  await fill(page, 'full', answers.full)
  for (const section of forms.full.sections) {
    await openSection(page, 'full', section.key)
    await look(`editor-${section.key}`)
  }
  await line(page, 'cut')
  const panel = () => page.locator('header button[aria-haspopup=dialog]').last().click()
  await panel()
  await look('sync-cut', panel)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '確認へ進む', exact: true }).click()
  await look('review')
  await page.goBack()
  await submit(page)
  await look('posting-queued')
  await page.evaluate(() => (location.hash = '#/usual/full'))
  await expect(page.locator('main .panel').first()).toBeVisible()
  await look('usual')
  await page.goBack()
  await line(page, 'joined')
  await accepted(page)
  await look('posting-valid')
  const acts = () => page.locator('main button[aria-haspopup=menu]').first().click()
  await acts()
  await look('posting-acts', acts)
  const cancel = async () => {
    if (!(await page.getByRole('menu').isVisible())) await acts()
    await page.getByRole('menuitem').last().click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
  }
  await cancel()
  await look('posting-cancel', cancel)
  await page.keyboard.press('Escape')
  await acts()
  await page.getByRole('menuitem', { name: /内容を変更する/ }).click()
  await openSection(page, 'full', 'work')
  await entry(page, 'full', 'work.title').fill('変わった仕事')
  await entry(page, 'full', 'work.title').blur()
  await saved(page)
  await look('editor-change')
  await page.getByRole('link', { name: '確認へ進む', exact: true }).click()
  await expect(page.getByRole('table', { name: '変更する内容' })).toBeVisible()
  await look('review-change')
  await goTo(page, '求人')
  await page.getByRole('link', { name: /^見る/ }).click()
  await expect(page.getByRole('heading', { name: '手続き中の申込み' })).toBeVisible()
  await page.locator('details summary').first().click()
  await look('posting-changing')

  await seekersWay(page, look)
  await goTo(page, '事業所')
  await look('establishment')
  await page
    .getByRole('navigation', { name: '入力する項目' })
    .getByRole('link', { name: /^事業所/ })
    .click()
  await page.getByRole('textbox', { name: '事業所名カナ' }).fill('レイジ')
  await page.getByRole('textbox', { name: '事業所名カナ' }).blur()
  await saved(page)
  await page.getByRole('link', { name: '変更を確認する' }).click()
  await expect(page.getByRole('table', { name: '変更する内容' })).toBeVisible()
  await look('establishment-review')

  await newPosting(page, 'パート')
  await fill(page, 'part', answers.part, ['class', 'work'])
  await goTo(page, '求人')
  await look('postings')
  const chooseAll = () => page.locator('main thead input[type=checkbox]').check()
  await chooseAll()
  await look('postings-chosen', chooseAll)
  await goTo(page, 'ホーム')
  await look('home')
  await page.evaluate(() => (location.hash = '#/letters'))
  await expect(page.getByRole('main').getByRole('table')).toBeVisible()
  await look('letters')
  await page.evaluate(() => (location.hash = '#/notices'))
  await expect(page.locator('main li')).toHaveCount(2, { timeout: 30_000 })
  await look('notices')
  await page.locator('main li a').first().click()
  await expect(page.getByText('ここは練習です。')).toBeVisible()
  await look('notice')
  await page.evaluate(() => (location.hash = '#/talks/new'))
  const writing = async () => {
    await page.locator('main form input').fill('就業場所の地図について')
    await page
      .locator('main form textarea')
      .fill('就業場所が分かりにくいため、地図を別に送りたいと思います。\nどのように送ればよいでしょうか。')
  }
  await writing()
  await look('talk-new', writing)
  await page.locator('main form button[type=submit]').click()
  await expect(page.locator('main ol > li')).toHaveCount(2, { timeout: 30_000 })
  await look('talk')
  await page.evaluate(() => (location.hash = '#/closing'))
  await expect(page.getByRole('button', { name: '退会を申し込む' })).toBeVisible()
  await look('closing')
  await page.evaluate(() => (location.hash = '#/account'))
  await expect(page.getByRole('heading', { name: '登録しているパソコン' })).toBeVisible()
  await look('account')
  await goTo(page, '設定')
  await look('settings')
  const reset = () => page.locator('main button.btn-bad').click()
  await reset()
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible()
  await look('settings-reset', reset)
}
