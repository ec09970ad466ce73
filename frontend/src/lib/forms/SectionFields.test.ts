import { forms, type Problem, type Values } from '$lib/gen'
import { fireEvent, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import SectionFields from './SectionFields.svelte'

const form = forms.full
const onset = vi.fn<(key: string, value: string) => void>()
const onleave = vi.fn<(key: string) => void>()
const onenter = vi.fn<(key: string) => void>()
type Settled = { value: string; made: { ja: string; en: string } }
const settle = vi.fn<(field: { kind: string }, value: string) => Promise<Settled>>()
beforeEach(() => {
  vi.resetAllMocks()
  settle.mockImplementation((_, value) =>
    Promise.resolve({ value: value.replace(/ ｱ?$/, ''), made: { ja: '', en: '' } }),
  )
})

function show(key: string, values: Values = {}, problems: Problem[] = []) {
  const section = form.sections.find((s) => s.key === key)!
  return render(SectionFields, { form, section, values, problems, settle, onset, onenter, onleave })
}
const next = (container: HTMLElement) => container.querySelector<HTMLElement>('[data-adds]')
const problem = (given: Partial<Problem>): Problem => ({
  id: 'wage.minimum',
  severity: 'error',
  fields: ['wage.base.lower'],
  message: { ja: '最低賃金を下回っています。', en: '' },
  ...given,
})

test.each(form.sections.map((s) => s.key))(
  'every question of section %s has a name a reader can say',
  async (key) => {
    const { container } = show(key)
    // Blocks of which there may be several are added one by one.
    for (let add = next(container); add; add = next(container)) await fireEvent.click(add)
    const section = form.sections.find((s) => s.key === key)!
    const drawn = container.querySelectorAll('[data-field]').length
    expect(drawn).toBe(section.fields.filter((f) => !f.when).length)
    for (const control of container.querySelectorAll(
      'input:not([type=radio], [type=checkbox]), select, textarea',
    ))
      expect(control).toHaveAccessibleName()
    for (const group of container.querySelectorAll('[role=radiogroup]')) expect(group).toHaveAccessibleName()
  },
)

test('typing gives every text, leaving settles it once', async () => {
  const user = userEvent.setup()
  show('work', { 'work.title': '事務 ' })
  const title = screen.getByRole('textbox', { name: '職種' })
  await user.type(title, 'ｱ')
  expect(onset).toHaveBeenLastCalledWith('work.title', '事務 ｱ')
  await user.tab()
  await vi.waitFor(() => expect(onleave).toHaveBeenCalledWith('work.title'))
  expect(onset).toHaveBeenLastCalledWith('work.title', '事務')
  expect(settle.mock.lastCall).toMatchObject([{ kind: 'text' }, '事務 '])
})

test('what was made of an answer is said until it is changed, and who typed on is not disturbed', async () => {
  const section = form.sections.find((s) => s.key === 'hours')!
  const given = { form, section, problems: [], settle, onset, onenter, onleave }
  const values = { 'hours.system': 'fixed', 'break.minutes': '1時間45分' }
  const made = { ja: '「1時間45分」を「105分」としました。', en: 'Taken as 105 minutes.' }
  settle.mockResolvedValue({ value: '105', made })
  const { rerender } = render(SectionFields, { ...given, values })
  const rest = screen.getByRole('textbox', { name: /休憩/ })
  rest.focus()
  rest.blur()
  await vi.waitFor(() => expect(onset).toHaveBeenCalledWith('break.minutes', '105'))
  expect(screen.queryByText(made.ja)).toBeNull()
  await rerender({ ...given, values: { ...values, 'break.minutes': '105' } })
  expect(screen.getByText(made.ja)).toBeVisible()
  await rerender({ ...given, values: { ...values, 'break.minutes': '60' } })
  expect(screen.queryByText(made.ja)).toBeNull()

  let answer: (s: Settled) => void = () => undefined
  settle.mockReturnValue(new Promise((done) => (answer = done)))
  rest.focus()
  rest.blur()
  await rerender({ ...given, values: { ...values, 'break.minutes': '601' } })
  answer({ value: '3600', made: { ja: '', en: '' } })
  await vi.waitFor(() => expect(onleave).toHaveBeenCalledTimes(2))
  expect(onset).toHaveBeenCalledTimes(1)
})

test('an open conversion is no answer; its end is', async () => {
  show('work')
  const title = screen.getByRole<HTMLInputElement>('textbox', { name: '職種' })
  await fireEvent.compositionStart(title)
  title.value = 'じむ'
  await fireEvent(title, new InputEvent('input', { bubbles: true, isComposing: true }))
  title.value = '' // what WebKit shows for a moment
  await fireEvent(title, new InputEvent('input', { bubbles: true, isComposing: true }))
  expect(onset).not.toHaveBeenCalled()
  title.value = '事務'
  await fireEvent.compositionEnd(title)
  expect(onset.mock.calls).toEqual([['work.title', '事務']])
})

test('a list gives the code of what is chosen', async () => {
  const user = userEvent.setup()
  const field = form.sections.flatMap((s) => s.fields).find((f) => f.key === 'hours.system')!
  show('hours')
  const list = screen.getByRole('combobox', { name: '労働時間制度' })
  expect(list).toHaveValue('')
  await user.selectOptions(list, '通常')
  const usual = field.options!.find((o) => o.label.ja === '通常')!
  expect(onset.mock.calls).toEqual([['hours.system', usual.code]])
})

test('radios show the answer and give the code of the one that is pressed, each its own question', async () => {
  const user = userEvent.setup()
  const fields = form.sections.find((s) => s.key === 'work')!.fields
  const field = fields.find((f) => f.key === 'trial.has')!
  const [first, second] = field.options!
  show('work', { 'trial.has': first!.code })
  const group = screen.getByRole('radiogroup', { name: field.label.ja })
  const radios = within(group).getAllByRole<HTMLInputElement>('radio')
  expect(radios).toHaveLength(field.options!.length)
  expect(within(group).getByRole('radio', { name: first!.label.ja })).toBeChecked()
  expect(radios.filter((r) => r.checked)).toHaveLength(1)
  await user.click(within(group).getByRole('radio', { name: second!.label.ja }))
  expect(onset.mock.calls).toEqual([['trial.has', second!.code]])
  const names = screen.getAllByRole('radiogroup').map((g) => within(g).getAllByRole<HTMLInputElement>('radio')[0]!.name) // prettier-ignore
  expect(new Set(names).size).toBe(names.length)
})

test('boxes give their codes in the order of the table', async () => {
  const user = userEvent.setup()
  const codes = form.sections.flatMap((s) => s.fields).find((f) => f.key === 'holidays.days')!.options!
  show('hours', { 'holidays.days': codes[2]!.code })
  await user.click(screen.getByRole('checkbox', { name: codes[0]!.label.ja }))
  expect(onset).toHaveBeenLastCalledWith('holidays.days', `${codes[0]!.code} ${codes[2]!.code}`)
})

test('an error is tied to its control, and one click repairs it', async () => {
  const user = userEvent.setup()
  const repair = {
    label: { ja: '入れ替える', en: 'Swap' },
    values: { 'wage.base.lower': '1', 'wage.base.upper': '2' },
  }
  show('wage', { 'wage.form': 'monthly', 'wage.base.lower': '205000' }, [problem({ repair })])
  const lower = screen.getByRole('textbox', { name: '基本給・月額（下限）' })
  expect(lower).toBeInvalid()
  expect(lower).toHaveAccessibleDescription(expect.stringContaining('最低賃金を下回っています。'))
  await user.click(screen.getByRole('button', { name: '入れ替える' }))
  expect(onset.mock.calls).toEqual([
    ['wage.base.lower', '1'],
    ['wage.base.upper', '2'],
  ])
})

test('a warning does not make an answer invalid', () => {
  show('wage', { 'wage.form': 'monthly', 'wage.base.lower': '205000' }, [problem({ severity: 'warning' })])
  const lower = screen.getByRole('textbox', { name: '基本給・月額（下限）' })
  expect(lower).toBeValid()
  expect(lower).toHaveAccessibleDescription(expect.stringContaining('確認：'))
})

test('yen shows its groups until something is typed', async () => {
  const user = userEvent.setup()
  show('wage', { 'wage.form': 'monthly', 'wage.base.lower': '205000' })
  const lower = screen.getByRole('textbox', { name: '基本給・月額（下限）' })
  expect(lower).toHaveValue('205,000')
  await user.click(lower) // nothing changes before the first key: what is selected stays selected
  expect(lower).toHaveValue('205,000')
  await user.type(lower, '0')
  expect(onset).toHaveBeenLastCalledWith('wage.base.lower', '205,0000')
  onset.mockClear()
  await user.tab()
  expect(lower).toHaveValue('205,000')
  expect(onset).not.toHaveBeenCalled()
})

test('too much text stays and is flagged', () => {
  show('work', { 'work.content': 'あ'.repeat(30 * 12 + 1) })
  expect(screen.getByRole('textbox', { name: '仕事の内容' })).toHaveValue('あ'.repeat(361))
  expect(screen.getByText(/1行多いです/)).toBeVisible()
  expect(screen.getByText('361 / 360文字 · 13 / 12行')).toBeVisible()
})

test('a question that joins its row leaves the one in hand alone', async () => {
  const section = form.sections.find((s) => s.key === 'work')!
  const given = { form, section, problems: [], settle, onset, onenter, onleave }
  const { rerender, container } = render(SectionFields, { ...given, values: { 'trial.has': 'no' } })
  const radio = container.querySelector<HTMLInputElement>('[data-field="trial.has"] input[value=yes]')!
  radio.focus()
  await rerender({ ...given, values: { 'trial.has': 'yes' } })
  expect(container.querySelector('[data-field="trial.length"]')).not.toBeNull()
  expect(radio).toHaveFocus()
})

test('while the mouse is down nothing moves: settling and new problems wait for the release', async () => {
  const section = form.sections.find((s) => s.key === 'work')!
  const given = { form, section, values: { 'work.title': '事務 ' }, settle, onset, onenter, onleave }
  const { rerender } = render(SectionFields, { ...given, problems: [] })
  const title = screen.getByRole('textbox', { name: '職種' })
  title.focus()
  await fireEvent.pointerDown(document.body)
  title.blur()
  await rerender({ ...given, problems: [problem({ fields: ['work.title'] })] })
  expect(onset).not.toHaveBeenCalled()
  expect(title).toBeValid()
  await fireEvent.pointerUp(document.body)
  await vi.waitFor(() => expect(onset).toHaveBeenCalledWith('work.title', '事務'))
  await vi.waitFor(() => expect(onleave).toHaveBeenCalledWith('work.title'))
  await vi.waitFor(() => expect(title).toBeInvalid())
})

test('one of very many is found by part of its name, and kept until another is chosen', async () => {
  const user = userEvent.setup()
  const options = form.sections.flatMap((s) => s.fields).find((f) => f.key === 'work.occupation')!.options!
  show('work', { 'work.occupation': options[0]!.code })
  const seek = screen.getByRole('combobox', { name: '職業分類' })
  expect(seek).toHaveValue(options[0]!.label.ja)
  await user.clear(seek)
  await user.type(seek, 'ないしごと')
  // jsdom has no layout, so that what floats is never in its place and seen
  expect(await screen.findByText(/見つかりません/)).toBeInTheDocument()
  await user.clear(seek)
  await user.type(seek, '会計')
  const list = await screen.findByRole('listbox', { hidden: true })
  const names = within(list)
    .getAllByRole('option', { hidden: true })
    .map((o) => o.textContent.trim())
  expect(names.length).toBeLessThan(8)
  expect(names.join()).toContain('会計')
  expect(onset).not.toHaveBeenCalled()
  await user.keyboard('{Enter}')
  expect(onset).toHaveBeenCalledTimes(1)
  expect(options.find((o) => o.code === onset.mock.calls[0]![1])!.label.ja).toBe(names[0])
  await user.clear(seek)
  await user.tab()
  expect(onset).toHaveBeenLastCalledWith('work.occupation', '')
})

test('marked words are drawn behind the text, and read out with the problem only', () => {
  const text = '研修の間は時給９００円です。'
  const words = '時給９００円'
  const from = text.indexOf(words)
  show('notes', { 'notes.text': text }, [
    problem({
      id: 'said.minimum',
      fields: ['notes.text'],
      marks: [{ field: 'notes.text', from, to: from + words.length, words }],
    }),
  ])
  const marked = document.querySelector('mark')!
  expect(marked).toHaveTextContent(words)
  expect(marked.closest('[aria-hidden=true]')).toHaveTextContent(text)
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription(expect.stringContaining('最低賃金'))
})

test('of several marked words a reader is told in the order of the text, each with its words and how grave it is', () => {
  const text = '・罰金は３千円です。\n・男性のみの募集です。\n・時給９００円です。'
  const marked = (words: string, severity: Problem['severity']) => {
    const from = text.indexOf(words)
    return problem({
      id: words,
      severity,
      fields: ['notes.text'],
      message: { ja: `「${words}」を修正してください。`, en: words },
      marks: [{ field: 'notes.text', from, to: from + words.length, words }],
    })
  }
  const words = ['罰金は３千円', '男性のみ', '時給９００円']
  show('notes', { 'notes.text': text }, [
    marked(words[0]!, 'warning'),
    marked(words[1]!, 'warning'),
    marked(words[2]!, 'error'),
  ])
  expect([...document.querySelectorAll('mark')].map((m) => m.textContent)).toEqual(words)
  const box = screen.getByRole('textbox')
  const told = document.getElementById(box.getAttribute('aria-describedby')!.split(' ').at(-1)!)!
  expect(told.querySelectorAll('b')).toHaveLength(3)
  expect(box).toHaveAccessibleDescription(
    expect.stringMatching(/確認.*罰金は３千円.*確認.*男性のみ.*エラー.*時給９００円/),
  )
  expect(box).toBeInvalid()
})

test('of blocks that there may be several of those stand there that are filled; the next one is added when wanted', async () => {
  const { container } = show('wage', { 'allowance.1.name': '職務手当', 'allowance.1.lower': '10000' })
  expect(container.querySelector('[data-field="allowance.1.name"]')).not.toBeNull()
  expect(container.querySelector('[data-field="allowance.2.name"]')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /手当2（b）を加える/ }))
  expect(screen.getByRole('textbox', { name: '手当2の名前' })).toHaveFocus()
  expect(screen.getByRole('button', { name: /手当3（b）を加える/ })).toBeVisible()
})

test('a span of the day is added beside the hours, whether or not there are second ones', async () => {
  const { container } = show('hours', {})
  expect(container.querySelector('[data-field="hours.window.start"]')).toBeNull()
  expect(screen.getByRole('button', { name: /就業時間（2）を加える/ })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /又は（時間帯）を加える/ }))
  expect(screen.getByRole('textbox', { name: '時間帯の開始時刻' })).toHaveFocus()
})

test('a block with a problem stands there', () => {
  const { container } = show('hours', {}, [problem({ fields: ['hours.3.end'] })])
  expect(container.querySelector('[data-field="hours.1.start"]')).not.toBeNull()
  expect(container.querySelector('[data-field="hours.2.start"]')).toBeNull()
  expect(container.querySelector('[data-field="hours.3.start"]')).not.toBeNull()
})
