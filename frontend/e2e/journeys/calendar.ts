// An interview is dragged to another day and back, and somebody is found from anywhere, however the name is written.
import { practise } from '../harness/acts'
import { inspector } from '../harness/axe'
import { byHand } from '../harness/people'
import { expect, test } from '../harness/test'

const day = (n: number) => new Date(Date.now() + 9 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10)

test('an interview moves by the pointer, and who it is with is found by Ctrl+K', async ({
  page,
  program,
}) => {
  test.setTimeout(120_000)
  await practise(page, program)
  const id = await byHand(page, '%PDF-1.4')
  const [from, to] = [day(1), day(3)]
  await page.evaluate(
    async ({ id, start }) => {
      type Bridge = {
        Applicants: { Save(input: object): Promise<unknown> }
        Messages: { Invite(input: object): Promise<unknown> }
      }
      const { Applicants, Messages } = (window as unknown as { go: { bridge: Bridge } }).go.bridge
      await Applicants.Save({ id, changes: { 'person.name': '髙橋花子' } })
      const words = { place: '本店2階', link: '', with: '', bring: '', subject: '', text: '' }
      await Messages.Invite({ id, interview: '', start, slots: [], minutes: 30, ...words })
    },
    { id, start: `${from}T14:00:00+09:00` },
  )
  await page.evaluate(() => (location.hash = '#/calendar?view=week'))
  const main = page.getByRole('main')
  const cell = (on: string) => main.locator(`[data-day="${on}"]`)
  await page.evaluate((to) => (location.hash = `#/calendar?day=${to}`), to)
  await expect(cell(from)).toHaveAccessibleName(/14:00 髙橋花子/)

  const chip = cell(from).getByText('14:00 髙橋花子', { exact: true })
  const target = await cell(to).boundingBox()
  if (!target) throw new Error('no such day')
  await chip.hover()
  await page.mouse.down()
  await page.mouse.move(target.x + 20, target.y + 60, { steps: 8 })
  await page.mouse.up()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toHaveValue(`${to} 14:00`)
  await dialog.getByRole('button', { name: 'メールを送らずに変える' }).click()
  await expect(cell(to)).toHaveAccessibleName(/14:00 髙橋花子/)
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(cell(from)).toHaveAccessibleName(/14:00 髙橋花子/)

  // At twice the size of the text nothing is cut, and it holds to the rules in both themes.
  const found: string[] = []
  const look = inspector(page, found)
  for (const view of ['', '&view=week', '&view=list']) {
    await page.evaluate((v) => (location.hash = `#/calendar?day=${v}`), from + view)
    await expect(main.getByText('髙橋花子').first()).toBeVisible()
    await look(`calendar ${view}`)
  }
  await page.evaluate((v) => (location.hash = `#/calendar?day=${v}`), from)
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  const wide = await main.evaluate((e) => e.scrollWidth - e.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await page.evaluate(() => document.documentElement.removeAttribute('style'))

  await page.keyboard.press('Control+k')
  await dialog.getByRole('combobox').fill('高橋')
  await expect(dialog.getByRole('option').first()).toHaveText(/髙橋花子/)
  await look('palette')
  expect(found).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/髙橋花子/)

  await page.keyboard.press('Control+k')
  await expect(dialog.getByRole('option').first()).toBeVisible()
  await dialog.getByRole('combobox').fill('ログアウト')
  await expect(dialog.getByRole('option').first()).toHaveText(/ログアウト/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(dialog.getByRole('combobox')).toHaveCount(0)
  expect(await page.content()).not.toContain('髙橋')
})
