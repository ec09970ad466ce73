// A business that goes to its office itself: no mailbox, no code; what the office decides is recorded.
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
