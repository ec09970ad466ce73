// Fills a form the way a person does, from the same table the screen is drawn from: any field, found by its label.
import { expect, type Locator, type Page } from '@playwright/test'
import { applies } from '../../src/lib/forms/answers'
import { forms } from '../../src/lib/gen/forms'
import type { Field, Section } from '../../src/lib/gen/types'

/** A form the program has: a kind of posting, or the establishment. */
export type FormKey = keyof typeof forms

const question = (page: Page, key: string): Locator => page.locator(`[data-field="${key}"]`)

/** The control of a text field, found by its accessible name. */
export function entry(page: Page, kind: FormKey, key: string): Locator {
  const field = forms[kind].sections.flatMap((s) => s.fields).find((f) => f.key === key)
  if (!field) throw new Error(`no field ${key}`)
  return question(page, key).getByLabel(field.label.ja, { exact: true })
}

/** Answers one question. value is a text to type, or the codes of options. */
export async function answer(page: Page, field: Field, value: string): Promise<void> {
  const q = question(page, field.key)
  if (field.kind !== 'choice' && field.kind !== 'choices') {
    const control = q.getByLabel(field.label.ja, { exact: true })
    await control.fill(value)
    await control.blur()
    return
  }
  const label = (code: string): string => {
    const option = field.options?.find((o) => o.code === code)
    if (!option) throw new Error(`${field.key} has no option ${code}`)
    return option.label.ja
  }
  if (field.kind === 'choices') {
    const wanted = value.split(' ')
    for (const o of field.options ?? [])
      await q.getByRole('checkbox', { name: o.label.ja, exact: true }).setChecked(wanted.includes(o.code))
    return
  }
  const list = q.getByRole('combobox')
  if (field.search) {
    await list.fill(label(value))
    await page.getByRole('option', { name: label(value), exact: true }).click()
  } else if ((await list.count()) > 0) await list.selectOption({ label: label(value) })
  else await q.getByRole('radio', { name: label(value), exact: true }).check()
}

/** What follows from other answers, and stands there once these are kept. */
const derived = [
  'break.minutes',
  'overtime.special',
  'holidays.week',
  'leave.days',
  'insurance.kinds',
  'wage.days',
]

/** Whether an answer stands there already: nobody gives it again. */
async function stands(page: Page, field: Field, value: string): Promise<boolean> {
  if (derived.includes(field.key)) await saved(page)
  const q = question(page, field.key)
  const list = q.locator('select')
  if ((await list.count()) > 0) return (await list.inputValue()) === value
  if (field.kind === 'choice' || field.kind === 'choices') return false
  return (await q.getByLabel(field.label.ja, { exact: true }).inputValue()) === value
}

/** Opens a section by its name in the list of sections. */
export async function openSection(page: Page, kind: FormKey, key: string): Promise<Section> {
  const section = forms[kind].sections.find((s) => s.key === key)
  if (!section) throw new Error(`no section ${key}`)
  if (page.url().endsWith('/review')) await page.getByRole('link', { name: '入力に戻る' }).first().click()
  const link = page
    .getByRole('navigation', { name: '入力する項目' })
    .getByRole('link', { name: new RegExp(section.label.ja) })
  if ((await link.getAttribute('aria-current')) === null) await link.click()
  await expect(page.getByRole('heading', { name: section.label.ja, exact: true })).toBeVisible()
  return section
}

/** Fills the sections named, or all, with the answers that apply. */
export async function fill(
  page: Page,
  kind: FormKey,
  answers: Record<string, string>,
  only?: string[],
): Promise<void> {
  for (const { key } of forms[kind].sections) {
    if (only && !only.includes(key)) continue
    const all = forms[kind].sections.find((s) => s.key === key)?.fields ?? []
    if (!all.some((f) => f.need || answers[f.key] !== undefined)) continue
    const section = await openSection(page, kind, key)
    for (const field of section.fields) {
      const value = answers[field.key]
      if (value === undefined || !applies(forms[kind], field, answers)) continue
      if (!(await stands(page, field, value))) await answer(page, field, value)
    }
    await saved(page)
    await lookedAt(page)
  }
}

/** At the end of a section: what the program filled in is right; the next section is in view then, or the last look. */
async function lookedAt(page: Page): Promise<void> {
  const all = page.getByRole('button', { name: /^すべて確認して/ })
  if (!(await all.isVisible())) return
  const before = page.url()
  await all.click()
  await expect(page).not.toHaveURL(before)
}

/** Waits until the screen says that everything is kept, with the time. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^保存しました \d{1,2}:\d{2}/)).toBeVisible()
}
