// Interviews of a week with everything that can be said of them, and the form of one while it is filled in.
import type { Look } from './screens'
import { expect, type Page } from './test'

type Values = Record<string, string>
type Meeting = { id: string; start: string; slots: string[]; minutes: number; place: string; with: string }
type Bridge = {
  Applicants: { Add(input: { posting: string; values: Values }): Promise<{ row: { id: string } }> }
  Messages: {
    Invite(input: object): Promise<{ interview: string }>
    Propose(input: object): Promise<string>
    Agree(input: { id: string; interview: string; answer: string }): Promise<void>
  }
}

const names = ['見本一葉', '見本二葉', '見本三葉', '見本四葉', '見本五葉']
const day = (n: number) => new Date(Date.now() + 9 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10)

/** The Monday of next week. */
export const monday = () => day((8 - new Date(Date.now() + 9 * 3_600_000).getUTCDay()) % 7 || 7)
const later = (from: string, n: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

/** Five people to a posting, with interviews next week, tomorrow, and within the hour. */
export async function meet(page: Page, posting: string): Promise<void> {
  const at = (on: string, time: string) => `${on}T${time}:00+09:00`
  const first = monday()
  const soon = new Date(Date.now() + 50 * 60_000).toISOString()
  const plan: (Meeting & { answer: string })[] = (
    [
      [0, at(later(first, 1), '10:00'), 60, '本店2階 会議室', '佐藤', 'ACCEPTED'],
      [1, at(later(first, 1), '10:30'), 45, '本店2階 会議室', '田中', ''],
      [2, at(later(first, 2), '13:00'), 30, '応接室', '佐藤', 'DECLINED'],
      [2, at(later(first, 3), '15:30'), 30, '応接室', '佐藤', 'TENTATIVE'],
      [3, at(day(1), '14:00'), 45, '本店2階 会議室', '佐藤', ''],
      [4, soon, 30, '応接室', '田中', ''],
    ] as const
  ).map(([who, start, minutes, place, ours, answer]) => ({
    id: names[who] ?? '',
    start,
    slots: [],
    minutes,
    place,
    with: ours,
    answer,
  }))
  await page.evaluate(
    async ({ posting, names, plan, slots }) => {
      const { Applicants, Messages } = (window as unknown as { go: { bridge: Bridge } }).go.bridge
      const ids: Record<string, string> = {}
      for (const name of names) {
        const values = { 'person.name': name, 'apply.on': '2026-11-20', 'apply.route': 'media' }
        ids[name] = (await Applicants.Add({ posting, values })).row.id
      }
      const none = { interview: '', link: '', bring: '', subject: '', text: '' }
      for (const m of plan) {
        const id = ids[m.id] ?? ''
        const { interview } = await Messages.Invite({ ...none, ...m, id })
        if (m.answer) await Messages.Agree({ id, interview, answer: m.answer })
      }
      const id = ids[names[0] ?? ''] ?? ''
      await Messages.Propose({ ...none, id, start: '', slots, minutes: 60, place: '', with: '' })
    },
    { posting, names, plan, slots: [at(later(first, 3), '15:00'), at(later(first, 4), '17:30')] },
  )
}

/** The weeks of interviews: one with all that can be said, one without any. */
export async function weeks(page: Page, look: Look): Promise<void> {
  const main = page.getByRole('main')
  const show = (week: string) =>
    page.evaluate((to) => (location.hash = to), `#/applicants/interviews?week=${week}`)
  await show(monday())
  await expect(main.getByRole('link', { name: /見本一葉/ }).first()).toBeVisible()
  await look('applicants-interviews')
  await show('2027-12-31')
  await expect(main.getByText('この週に面接はありません')).toBeVisible()
  await look('applicants-interviews-none')
}

/** Fills the form of an interview in half: times at which the room is taken, on a Sunday and early; it is kept while one looks. */
export async function halfFilled(page: Page, look: Look): Promise<void> {
  const main = page.getByRole('main')
  const first = monday()
  await main.getByRole('button', { name: '面接を決める' }).click()
  const times = main.getByLabel('日時（日本時間）')
  await times.fill(
    `${later(first, 1)} 10:15\n${later(first, 6)} 14:00\n${later(first, 4)} 6:00\n2027-01-01 10:00`,
  )
  await main.getByLabel('場所', { exact: true }).fill('本店2階 会議室')
  await expect(main.getByText(/見本一葉さんの面接.*同じ場所/)).toBeVisible()
  await expect(main.getByText('祝日（元日）')).toBeVisible()
  await look('applicant-interview')
  await page.reload()
  await expect(times).toHaveValue(/10:15[^]*2027-01-01 10:00/)
  await expect(main.getByLabel('場所', { exact: true })).toHaveValue('本店2階 会議室')
  await main.getByRole('button', { name: 'キャンセル' }).click()
  await expect(times).toHaveCount(0)
}

/** The calendar by month, week and as a list, an interview asked to be moved, and a span without anything. */
export async function calendar(page: Page, look: Look): Promise<void> {
  const main = page.getByRole('main')
  const show = (query: string) => page.evaluate((to) => (location.hash = to), `#/calendar?${query}`)
  const tuesday = later(monday(), 1)
  await show(`day=${tuesday}`)
  await expect(main.getByRole('button', { name: /日時を変える$/ })).toHaveCount(2)
  await look('calendar-month')
  const ask = async () => {
    await main
      .getByRole('button', { name: /日時を変える$|^Change the time/ })
      .first()
      .click()
    await expect(page.getByRole('dialog').getByRole('button')).toHaveCount(3)
  }
  await ask()
  await look('calendar-move', ask)
  await page.keyboard.press('Escape')
  await show(`view=week&day=${tuesday}`)
  await expect(main.getByRole('link', { name: /見本一葉/ }).first()).toBeVisible()
  await look('calendar-week')
  await show('view=list')
  await expect(main.getByRole('link', { name: /見本一葉/ }).first()).toBeVisible()
  await look('calendar-list')
  const save = () => main.getByRole('button', { name: /予定表に保存|Save for a calendar/ }).click()
  await save()
  await page.getByRole('checkbox', { name: /担当者の氏名/ }).check()
  await look('calendar-save', save)
  await page.keyboard.press('Escape')
  await show('day=2097-02-10')
  await expect(main.getByText('この期間に予定はありません')).toBeVisible()
  await look('calendar-none')
  await box(page, look)
}

/** The box that finds everything: with nothing typed, with hits of several kinds, and with none. */
async function box(page: Page, look: Look): Promise<void> {
  const typed = (text: string) => async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill(text)
    await page.waitForTimeout(300)
  }
  await typed('')()
  await expect(page.getByRole('option').nth(5)).toBeVisible()
  await look('palette-recent', typed(''))
  await page.keyboard.press('Escape')
  await typed('見本')()
  await expect(page.getByRole('option').first()).toHaveText(/見本/)
  await look('palette-hits', typed('見本'))
  await page.keyboard.press('Escape')
  await typed('ありません')()
  await look('palette-none', typed('ありません'))
  await page.keyboard.press('Escape')
}
