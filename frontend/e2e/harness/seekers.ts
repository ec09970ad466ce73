// The screens of people who look for work: nobody may be looked for yet, the conditions, who was found.
import type { Look } from './screens'
import { expect, type Page } from './test'

const go = (page: Page, to: string) => page.evaluate((to) => (location.hash = to), to)

/** Before there is a valid posting. */
export async function noSeekers(page: Page, look: Look): Promise<void> {
  await go(page, '#/seekers')
  await expect(page.getByText('有効中の求人がないため、さがせません')).toBeVisible()
  await look('seekers-none')
}

/** With one: from its conditions to who was found. */
export async function seekersWay(page: Page, look: Look): Promise<void> {
  await go(page, '#/seekers/new')
  const first = page.getByRole('button', { name: 'この条件でさがす' })
  await expect(first).toBeVisible()
  await look('seekers-new')
  await first.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('さがした結果')
  await expect(page.getByText(/の回答です/)).toBeVisible({ timeout: 30_000 })
  await look('seekers-found')
  await go(page, '#/seekers')
  await look('seekers')
}
