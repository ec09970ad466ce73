// Everything by the keyboard: a posting from the first page to its cancellation without one click, and every question of
// every kind of posting within reach of Tab.
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { applies } from '../../src/lib/forms/answers'
import { forms } from '../../src/lib/gen/forms'
import type { Field, Form, FormKey, PostingKind, Section, Values } from '../../src/lib/gen/types'
import { practise } from '../harness/acts'
import { saveAs } from '../harness/dialog'
import { saved } from '../harness/form'
import { fromMenu, goKey, press, watchHands } from '../harness/keys'
import { answers } from '../harness/sample'
import { expect, test, type Page } from '../harness/test'

const menu = (page: Page) => page.getByRole('navigation', { name: '主なメニュー' })

/** Answers one question: by typing, by the arrows among several, by Space at each of many. */
async function answer(page: Page, field: Field, value: string): Promise<void> {
  const question = page.locator(`[data-field="${field.key}"]`)
  await goKey(page, question.locator('input, textarea, select'))
  const options = field.options ?? []
  if (field.kind === 'choices') {
    const wanted = value.split(' ')
    for (const o of options) {
      const box = question.getByRole('checkbox', { name: o.label.ja, exact: true })
      await goKey(page, box)
      if ((await box.isChecked()) !== wanted.includes(o.code)) await page.keyboard.press('Space')
    }
    return
  }
  if (field.kind !== 'choice') {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(value)
    return
  }
  const at = options.findIndex((o) => o.code === value)
  if (options.length > 6) {
    await page.keyboard.press('Home') // the empty one
    for (let i = 0; i <= at; i++) await page.keyboard.press('ArrowDown')
    return
  }
  const label = options[at]?.label.ja ?? ''
  const radio = question.getByRole('radio', { name: label, exact: true })
  if ((await question.getByRole('radio', { checked: true }).count()) === 0) await page.keyboard.press('Space')
  for (let i = 0; i < options.length && !(await radio.isChecked()); i++)
    await page.keyboard.press('ArrowDown')
  await expect(radio).toBeChecked()
}

test('a posting from the first page to its cancellation, without a mouse', async ({ page, program }) => {
  test.setTimeout(240_000)
  const noMouse = await watchHands(page)
  await page.goto(program.url)
  await press(page, page.getByRole('button', { name: /^練習をはじめる/ }))
  await expect(menu(page)).toBeVisible()
  await press(page, menu(page).getByRole('link', { name: '求人', exact: true }))
  await fromMenu(
    page,
    page.getByRole('main').getByRole('button', { name: '新規求人' }).first(),
    page.getByRole('menuitem', { name: /^フルタイム/ }),
  )

  const form = forms.full
  for (const section of form.sections) {
    await press(
      page,
      page
        .getByRole('navigation', { name: '入力する項目' })
        .getByRole('link', { name: new RegExp(section.label.ja) }),
    )
    await expect(page.getByRole('heading', { name: section.label.ja, exact: true })).toBeVisible()
    for (const field of section.fields) {
      const value = answers.full[field.key]
      if (value !== undefined && applies(form, field, answers.full)) await answer(page, field, value)
    }
    await saved(page)
  }

  await press(page, page.getByRole('link', { name: '確認へ進む', exact: true }))
  await expect(page.getByRole('heading', { name: '確認して送信' })).toBeVisible()
  await expect(page.getByText(/修正が必要な項目が\d+件/)).toHaveCount(0)
  for (const box of await page.getByRole('checkbox', { name: /^このまま送信する/ }).all()) {
    await goKey(page, box)
    await page.keyboard.press('Space')
  }
  const unlooked = page.getByRole('button', { name: /^すべて確認した：/ })
  for (let n = await unlooked.count(); n > 0; n--) {
    await press(page, unlooked.first())
    await expect(unlooked).toHaveCount(n - 1)
  }
  await press(page, page.getByRole('button', { name: '送信する' }))
  await expect(page.getByText(/受理されました/).first()).toBeVisible({ timeout: 60_000 })

  await press(page, page.getByRole('button', { name: '求人票をPDFで保存' }))
  const path = join(program.dir, '求人票.pdf')
  await saveAs(path)
  await expect.poll(() => access(path).then(() => true, () => false)).toBe(true) // prettier-ignore

  await fromMenu(
    page,
    page.getByRole('button', { name: 'この求人の手続き' }),
    page.getByRole('menuitem', { name: /求人取消/ }),
  )
  const reason = page.getByRole('radio', { name: /充足/ })
  await expect(reason).toBeVisible()
  await goKey(page, page.getByRole('radio'))
  if (!(await reason.isChecked())) await page.keyboard.press('Space')
  await expect(reason).toBeChecked()
  await press(page, page.getByRole('button', { name: '取り消す', exact: true }))
  await expect(page.getByText('求人を取り消しました。')).toBeVisible({ timeout: 60_000 })
  await noMouse()
})

/** Answers by which as many of the fields apply as can together. */
function opening(form: Form, fields: Field[]): Values {
  const v: Values = {}
  const all = form.sections.flatMap((s) => s.fields)
  const need = (field: Field): void => {
    for (const w of field.when ?? []) {
      v[w.key] ??= w.in.at(-1) ?? ''
      const on = all.find((f) => f.key === w.key)
      if (on) need(on)
    }
  }
  fields.forEach(need)
  return v
}

/** The questions Tab stops at in a section, in the order of the stops; each must stand below the one before, or right of it. */
async function stops(page: Page, kind: PostingKind, section: Section): Promise<string[]> {
  await expect(page.getByRole('heading', { name: section.label.ja, exact: true })).toBeVisible()
  const adds = page.locator('[data-adds]')
  while ((await adds.count()) > 0) await adds.first().evaluate((b: HTMLElement) => b.click())
  await page.evaluate(() => {
    const stops: { key: string; top: number; left: number }[] = []
    Object.assign(window, { stops })
    Object.assign(window, { past: false })
    document.addEventListener('focusin', (e) => {
      if (!(e.target instanceof Element)) return
      const inside = e.target.closest('.page > div:first-child')
      const question = e.target.closest<HTMLElement>('[data-field]')
      if (!inside) Object.assign(window, { past: true })
      if (!inside || !question || (window as unknown as { past: boolean }).past) return
      const box = e.target.getBoundingClientRect()
      const top = box.top + (inside.parentElement?.scrollTop ?? 0)
      stops.push({ key: question.dataset['field'] ?? '', top, left: box.left })
    })
    document.querySelector<HTMLElement>('main h1')?.focus()
  })
  for (let i = 0; i < 30; i++) {
    await Promise.all(Array.from({ length: 10 }, () => page.keyboard.press('Tab')))
    if (await page.evaluate(() => (window as unknown as { past: boolean }).past)) break
  }
  const found = await page.evaluate(
    () => (window as unknown as { stops: { key: string; top: number; left: number }[] }).stops,
  )
  for (const [i, stop] of found.entries()) {
    const before = found[i - 1]
    if (!before || before.key === stop.key) continue
    const onward = stop.top > before.top + 4 || (stop.top > before.top - 24 && stop.left > before.left)
    expect(onward, `${kind}: ${stop.key} stands before ${before.key}, yet its turn is after`).toBe(true)
  }
  return found.map((s) => s.key)
}

/** A draft of a kind with some answers; the address of its editor. */
const drafted = (page: Page, kind: PostingKind, changes: Values) =>
  page.evaluate(
    async ([kind, changes]) => {
      type Postings = {
        Create(kind: string): Promise<{ row: { id: string } }>
        Save(input: { id: string; changes: Values }): Promise<unknown>
      }
      const { Postings } = (window as unknown as { go: { bridge: { Postings: Postings } } }).go.bridge
      const { row } = await Postings.Create(kind)
      await Postings.Save({ id: row.id, changes })
      return `#/postings/${row.id}/edit`
    },
    [kind, changes] as const,
  )

// Forms that no posting fills; the compiler asks for each.
const others: Record<Exclude<FormKey, PostingKind>, true> = {
  establishment: true,
  applicant: true,
  outcome: true,
  seekerSearch: true,
}

test('Tab reaches every question of every kind', async ({ page, program }) => {
  test.setTimeout(300_000)
  await practise(page, program)
  // A question that stands in the same section of another kind, the same in all, is drawn the same.
  const reached = new Set<string>()
  const same = (section: Section, field: Field) => `${section.key} ${JSON.stringify(field)}`
  for (const kind of Object.keys(forms).filter((k) => !(k in others)) as PostingKind[]) {
    const form = forms[kind]
    const missing = () =>
      form.sections.flatMap((s) =>
        s.fields.filter((f) => !reached.has(same(s, f))).map((f) => [s, f] as const),
      )
    for (let round = 0; missing().length > 0 && round < 8; round++) {
      const editor = await drafted(page, kind, opening(form, missing().map(([, f]) => f))) // prettier-ignore
      for (const section of new Set(missing().map(([s]) => s))) {
        await page.evaluate((to) => (location.hash = to), `${editor}/${section.key}`)
        const keys = await stops(page, kind, section)
        for (const field of section.fields) if (keys.includes(field.key)) reached.add(same(section, field))
      }
    }
    expect(missing().map(([, f]) => f.key), `out of reach in ${kind}`).toEqual([]) // prettier-ignore
  }
})
