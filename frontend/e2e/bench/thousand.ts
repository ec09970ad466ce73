// What a person waits for who keeps 1,000 postings of full size, with their history, in the real file: the list, a search
// in all texts, a filter, the editor. Each from the act to the frame that shows it whole.
import { goTo, practise } from '../harness/acts'
import { plenty } from '../harness/states'
import { expect, test } from '../harness/test'
import { measure, rest, shown } from '../harness/measure'

const count = 1000

test('a person with 1,000 postings', async ({ page, program }) => {
  await practise(page, program)
  await plenty(page, program, count)

  await measure('list.open.1000', async () => {
    await goTo(page, 'ホーム')
    await rest(page)
    return shown(
      page,
      () => document.querySelector<HTMLElement>('nav a[href="#/postings"]')?.click(),
      () => document.querySelectorAll('main tbody tr').length > 5,
    )
  })
  await expect(page.getByRole('status').getByText('1,000件')).toBeVisible()

  // 控室0700号 stands in the texts of one posting alone, and in no row of the list.
  const search = page.getByRole('searchbox', { name: '求人を検索' })
  await measure('list.search.1000', async (i) => {
    const wanted = `控室${String(501 + 10 * i).padStart(4, '0')}号`
    await search.fill(wanted.slice(0, -1))
    await rest(page)
    await search.fill('')
    await expect(page.locator('main tbody tr').nth(15)).toBeVisible()
    await rest(page)
    await page.evaluate((w) => Object.assign(window, { wanted: w }), wanted)
    return shown(
      page,
      () => {
        const box = document.querySelector<HTMLInputElement>('#find-postings')
        if (!box) return
        box.value = (window as unknown as { wanted: string }).wanted
        box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      },
      () => document.querySelectorAll('main tbody tr').length === 1,
    )
  })
  await search.fill('')

  const drafts = page.getByRole('button', { name: /^下書き [\d,]+$/ })
  await measure('list.filter.1000', async () => {
    await expect(page.getByRole('status').getByText('1,000件')).toBeVisible()
    await rest(page)
    const time = await shown(
      page,
      () =>
        [...document.querySelectorAll<HTMLElement>('main [role=search] button')]
          .find((b) => b.textContent.startsWith('下書き'))
          ?.click(),
      () => {
        const rows = [...document.querySelectorAll('main tbody tr')]
        return rows.length > 5 && rows.every((r) => r.textContent.includes('下書き'))
      },
    )
    await rest(page)
    await drafts.click()
    return time
  })

  await measure('editor.open.1000', async () => {
    await goTo(page, '求人')
    await drafts.click()
    await rest(page)
    return shown(
      page,
      () => document.querySelector<HTMLElement>('main tbody a[data-row]')?.click(),
      () =>
        document.querySelector('nav[aria-label="入力する項目"]') !== null &&
        document.querySelector('main [data-field] :is(input, select, textarea)') !== null,
    )
  })

  await measure('posting.open.1000', async () => {
    await goTo(page, '求人')
    await page.getByRole('button', { name: /^有効中 [\d,]+$/ }).click()
    await rest(page)
    return shown(
      page,
      () => document.querySelector<HTMLElement>('main tbody a[data-row]')?.click(),
      () => document.querySelector('#versions') !== null,
    )
  })
})
