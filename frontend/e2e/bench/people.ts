// What a person waits for to whom 10,000 people have applied, with 50,000 notes: home, the board, the table, a search.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { goTo, practise } from '../harness/acts'
import { openOwn, ownPassword } from '../harness/own'
import { filled, plenty } from '../harness/states'
import { expect, test } from '../harness/test'
import { measure, rest, shown } from '../harness/measure'
import { note } from '../harness/note'

test('a person to whom 10,000 people have applied', async ({ page, program }) => {
  test.setTimeout(300_000)
  await practise(page, program)
  await plenty(page, program, 0, 10_000)

  // The first board of a program that has just begun, with everything still sealed on the disk, and the page's own loading.
  const first: number[] = []
  for (let i = 0; i < 5; i++) {
    await program.stop()
    await program.start()
    await page.goto('about:blank') // not a step in a page whose program has ended
    const from = performance.now()
    await page.goto(`${program.url}#/applicants`)
    await expect(page.locator('main [data-card]').nth(20)).toBeVisible()
    first.push(performance.now() - from)
  }
  await note('applicants.first.10000', first)

  await measure('applicants.home.10000', async () => {
    await goTo(page, '求人')
    await rest(page)
    return shown(
      page,
      () => document.querySelector<HTMLElement>('nav a[href="#/"]')?.click(),
      () => document.querySelector('main section ul a[href*="applicants"]') !== null,
    )
  })
  await measure('applicants.board.10000', async () => {
    await goTo(page, '求人')
    await rest(page)
    return shown(
      page,
      () => document.querySelector<HTMLElement>('nav a[href="#/applicants"]')?.click(),
      () => document.querySelectorAll('main [data-card]').length > 20,
    )
  })
  await measure('applicants.table.10000', async () => {
    await goTo(page, '求人')
    await rest(page)
    return shown(
      page,
      () => (location.hash = '#/applicants/table'),
      () => document.querySelectorAll('main tbody tr').length > 5,
    )
  })
  await expect(page.locator('main tbody tr').nth(15)).toBeVisible()
  const search = page.locator('#find-applicants')
  await measure('applicants.search.10000', async (i) => {
    await search.fill('')
    await expect(page.locator('main tbody tr').nth(15)).toBeVisible()
    await rest(page)
    await page.evaluate((w) => Object.assign(window, { wanted: w }), `例示${1234 + i}郎`)
    return shown(
      page,
      () => {
        const box = document.querySelector<HTMLInputElement>('#find-applicants')
        if (!box) return
        box.value = (window as unknown as { wanted: string }).wanted
        box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      },
      () => document.querySelectorAll('main tbody tr').length === 1,
    )
  })
})

test('from the password to the board of 10,000 people', async ({ page, program }) => {
  test.setTimeout(300_000)
  await openOwn(page, program, async () => {})
  await program.stop()
  const accounts = join(program.data, 'accounts')
  for (const id of await readdir(accounts))
    await filled(join(accounts, id, 'desk.db'), 100, 10_000, ownPassword)
  const board: number[] = []
  for (let i = 0; i < 5; i++) {
    await program.start()
    await page.goto('about:blank')
    await page.goto(program.url)
    await page.getByLabel('パスワード', { exact: true }).fill(ownPassword)
    await rest(page)
    board.push(
      await shown(
        page,
        () => document.querySelector<HTMLButtonElement>('main form button[type=submit]')?.click(),
        () => {
          const menu = document.querySelector<HTMLElement>('nav a[href="#/applicants"]')
          if (location.hash !== '#/applicants') menu?.click()
          return document.querySelectorAll('main [data-card]').length > 20
        },
      ),
    )
    await program.stop()
  }
  await note('applicants.unlock.10000', board)
  await program.start()
})
