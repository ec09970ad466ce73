// Postings of full size in every state, written into the real file of practice, and the screens that show them.
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { goTo, practise } from './acts'
import { openFile } from './dialog'
import { root, type Program } from './program'
import type { Look } from './screens'
import { expect, type Page } from './test'

/** Adds so many postings and applicants to the practice that is open; ends and starts the program. */
export async function plenty(page: Page, program: Program, count: number, people = 0): Promise<void> {
  await program.stop()
  await filled(join(program.data, 'practice/desk.db'), count, people)
  await program.start()
  await practise(page, program)
}

/** Fills the file of a desk whose program is not running; one of an account with its password. */
export async function filled(
  file: string,
  count: number,
  people: number,
  ...password: string[]
): Promise<void> {
  await promisify(execFile)(join(root, 'build/bin/plenty'), [
    file,
    String(count),
    String(people),
    ...password,
  ])
}

/** The postings of a list, as the program tells of them. */
const rows = (page: Page) =>
  page.evaluate(() => {
    type Row = { id: string; state: string; alert: string }
    type Postings = { List(): Promise<Row[]> }
    return (window as unknown as { go: { bridge: { Postings: Postings } } }).go.bridge.Postings.List()
  })

/** Every state a posting can be in, and everything a person must see of one. */
export async function states(page: Page, program: Program, look: Look): Promise<void> {
  await practise(page, program)
  await plenty(page, program, 40)
  await look('home-full')
  await goTo(page, '求人')
  await look('postings-full')
  const all = await rows(page)
  const open = async (name: string, id: string | undefined) => {
    expect(id, `a posting that is ${name}`).toBeDefined()
    await page.evaluate((to) => (location.hash = to), `#/postings/${id ?? ''}`)
    await expect(page.locator('main h1')).toBeVisible()
    await expect(page.locator('#versions')).toBeVisible()
    await look(`posting-${name}`)
  }
  for (const alert of ['kept', 'overtaken', 'declined', 'refused'])
    await open(alert, all.find((r) => r.alert === alert)?.id)
  for (const state of ['withdrawn', 'cancelled', 'expired'])
    await open(state, all.find((r) => r.state === state)?.id)

  const long = all.find((r) => r.state === 'returned' && r.alert === '')?.id ?? ''
  await page.evaluate((to) => (location.hash = to), `#/postings/${long}/edit/work`)
  await expect(page.getByRole('navigation', { name: '入力する項目' })).toBeVisible()
  await look('editor-full')
  await page.evaluate((to) => (location.hash = to), `#/postings/${long}/review`)
  await look('review-full')

  // A table of which no row can be read.
  const table = join(program.dir, 'postings.csv')
  await writeFile(
    table,
    '求人区分,職種,採用人数,賃金形態\r\nフルタイム,経理事務,多数,週給\r\n正社員,販売,1,月給\r\n',
  )
  const take = async () => {
    await page.evaluate(() => (location.hash = '#/postings/import'))
    await page.locator('main button.btn-go').click()
    await openFile(table)
    await expect(page.locator('main').getByRole('alert')).toBeVisible()
  }
  await take()
  await look('postings-wrong', take)
}
