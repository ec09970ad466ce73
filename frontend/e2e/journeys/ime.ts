// Writing with an input method, as nearly all of it is done: until a conversion is confirmed nothing is kept, settled or
// sent, and the Enter that confirms it does nothing else.
import type { CDPSession } from '@playwright/test'
import { goTo, newPosting, practise } from '../harness/acts'
import { entry, openSection, saved } from '../harness/form'
import { expect, test, type Locator, type Page } from '../harness/test'

/** Longer than typed changes are collected before they are kept. */
const kept = 700

/** An input method as Chromium meets it. */
class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async at(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page))
  }

  /** Shows each text underlined, as while kana are typed and converted. */
  async compose(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await this.key('Process')
      await this.session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    }
  }

  /** Confirms the conversion by Enter. */
  async confirm(text: string): Promise<void> {
    await this.key('Enter')
    await this.session.send('Input.insertText', { text })
  }

  /** A key that the input method takes for itself. */
  private async key(key: string): Promise<void> {
    const event = { key, code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
}

/** What is kept of the posting in the editor. */
const values = (page: Page) =>
  page.evaluate(async () => {
    type Postings = { Open(id: string): Promise<{ values: Record<string, string> }> }
    const { Postings } = (window as unknown as { go: { bridge: { Postings: Postings } } }).go.bridge
    return (await Postings.Open(/postings\/([^/]+)/.exec(location.hash)?.[1] ?? '')).values
  })

const counter = (page: Page, key: string) => page.locator(`[data-counter="${key}"]`)

test('nothing is kept, settled or sent before a conversion is confirmed', async ({ page, program }) => {
  test.setTimeout(120_000)
  await practise(page, program)
  await newPosting(page, 'フルタイム')
  const ime = await InputMethod.at(page)
  const at = () => page.url()

  /** Composes in a field and looks at what is kept meanwhile and afterwards. */
  async function write(
    key: string,
    on: { texts: string[]; confirmed: string; shown: string; settled: string; before?: string },
  ): Promise<void> {
    const field: Locator = entry(page, 'full', key)
    await field.fill(on.before ?? '')
    await field.press('End')
    await saved(page)
    const [earlier, path] = [(await values(page))[key] ?? '', at()]
    const count = counter(page, key)
    const counted = (await count.count()) > 0 ? await count.textContent() : null
    await ime.compose(...on.texts)
    await page.waitForTimeout(kept)
    expect(await field.inputValue(), `${key} shows the text as it is composed`).toBe(
      (on.before ?? '') + (on.texts.at(-1) ?? ''),
    )
    expect((await values(page))[key] ?? '', `${key} keeps nothing of an open conversion`).toBe(earlier)
    if (counted !== null) expect(await count.textContent(), `${key} counts what is confirmed`).toBe(counted)
    await ime.confirm(on.confirmed)
    expect(at(), 'the Enter that confirms goes nowhere').toBe(path)
    await expect(field).toBeFocused()
    await expect(field).toHaveValue((on.before ?? '') + on.shown)
    if (counted !== null) await expect(count).not.toHaveText(counted)
    await field.blur()
    await saved(page)
    await expect.poll(async () => (await values(page))[key]).toBe(on.settled)
  }

  await openSection(page, 'full', 'work')
  const line = {
    texts: ['ｋ', 'けいり', '経理', '経理事務'],
    confirmed: '経理事務',
    shown: '経理事務',
    settled: '経理事務',
  }
  await write('work.title', line)
  await expect(counter(page, 'work.title')).toContainText('4')

  // Half a page of the grid, and more in its middle: the lines do not jump while kana are typed.
  const before = '請求書と領収書の整理をお任せします。'.repeat(4)
  await write('work.content', {
    before,
    texts: ['でんわ', '電話と来客の応対', '電話と来客の応対もあります。'],
    confirmed: '電話と来客の応対もあります。',
    shown: '電話と来客の応対もあります。',
    settled: `${before}電話と来客の応対もあります。`,
  })

  await openSection(page, 'full', 'selection')
  await write('contact.kana', {
    texts: ['ｙ', 'やまだ', 'やまだ　はなこ'],
    confirmed: 'やまだ　はなこ',
    shown: 'やまだ　はなこ',
    settled: 'ヤマダ　ハナコ',
  })
  await openSection(page, 'full', 'wage')
  await write('wage.base.lower', {
    texts: ['２', '２４', '２４まん'],
    confirmed: '２４万',
    shown: '２４万',
    settled: '240000',
  })

  // What is taken back leaves what stood there before.
  const title = entry(page, 'full', 'work.title')
  await openSection(page, 'full', 'work')
  await title.focus()
  await title.press('End')
  await ime.compose('じむ', '')
  await page.waitForTimeout(kept)
  await expect(title).toHaveValue('経理事務')
  expect((await values(page))['work.title']).toBe('経理事務')

  // A search narrows the list by what is confirmed alone.
  await goTo(page, '求人')
  const search = page.getByRole('searchbox', { name: '求人を検索' })
  const posting = page.getByRole('link', { name: '経理事務', exact: true })
  await search.focus()
  await ime.compose('そ', 'そうこ', '倉庫')
  await page.waitForTimeout(kept)
  await expect(posting).toBeVisible()
  await ime.confirm('倉庫')
  await expect(posting).toHaveCount(0)
})
