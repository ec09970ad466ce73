// People who apply: by hand, without a mouse; through the office from the introduction to the result.
import { newPosting, practise } from '../harness/acts'
import { inspector } from '../harness/axe'
import { goKey, press, watchHands } from '../harness/keys'
import { applicantsWay, column } from '../harness/people'
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
