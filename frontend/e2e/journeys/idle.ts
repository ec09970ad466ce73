// The account closes by the button and by itself; whatever was on the screen is there again after the password.
import { goTo, newPosting } from '../harness/acts'
import { enrol, password, unlock } from '../harness/enrol'
import { entry, openSection, saved } from '../harness/form'
import { expect, test, type Page } from '../harness/site'
import { test as practice } from '../harness/test'
import { entrance, registeredToLogin } from '../harness/ways'

const locked = (page: Page) => page.getByLabel('パスワード', { exact: true })

test('locked while writing: no keystroke is lost', async ({ page, program, mail, office }) => {
  test.setTimeout(180_000)
  const code = await office.issue()
  office.serve()
  await page.clock.install()
  await page.goto(program.url)
  await enrol(page, mail, code)
  await goTo(page, '設定')
  await page.getByRole('radio', { name: '5分', exact: true }).check()
  await newPosting(page, 'フルタイム')
  await openSection(page, 'full', 'work')
  const content = entry(page, 'full', 'work.content')

  // By itself, five minutes after the last text and not before. These letters come as from an input method: no key.
  await content.pressSequentially('請求書の整理')
  await page.clock.fastForward('04:00')
  await content.pressSequentially('と、会計ソフトへの入力')
  await page.clock.fastForward('04:30')
  await content.pressSequentially('の補助')
  await saved(page)
  await page.clock.fastForward('05:10')
  await expect(locked(page)).toBeVisible()
  await expect(content).toHaveCount(0)
  await unlock(page)
  await expect(content).toHaveValue('請求書の整理と、会計ソフトへの入力の補助')

  // By the button before the page's own time to save has come, and without the memory of the page.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
  await content.press('End')
  await content.pressSequentially('をお任せします。')
  await page.getByRole('button', { name: 'ログアウト' }).click()
  await expect(locked(page)).toBeVisible()
  await page.clock.resume()
  await page.reload()
  await unlock(page)
  await goTo(page, '求人')
  await page
    .getByRole('link', { name: /入力を続ける/ })
    .first()
    .click()
  await openSection(page, 'full', 'work')
  await expect(content).toHaveValue('請求書の整理と、会計ソフトへの入力の補助をお任せします。')
  await content.press('End')
  await content.pressSequentially('短時間でも歓迎です。')
  await saved(page)
})

/** The program's events, as its own code sends them. */
type Told = { runtime: { EventsEmit(name: string): void } }

practice('locked before the one-time password: the keyboard goes on', async ({ page, program }) => {
  await page.clock.install()
  await entrance(page, program)
  await registeredToLogin(page, async () => undefined)
  await page.clock.fastForward('14:30')
  await expect(page.getByRole('heading', { name: 'ワンタイムパスワードの入力' })).toBeVisible()
  // What the program tells the page meanwhile is no touch.
  await page.evaluate(() => (window as unknown as Told).runtime.EventsEmit('stage'))
  await page.waitForLoadState('networkidle')
  await page.clock.fastForward('00:40')
  await expect(locked(page)).toBeFocused()
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'ワンタイムパスワードの入力' })).toBeFocused()
})
