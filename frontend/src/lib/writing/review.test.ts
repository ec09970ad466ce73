import { Fault, type Problem, type Saved } from '$lib/api'
import { beforeEach, expect, test, vi } from 'vitest'
import { kept, postingView } from '../../testing/views'
import { Draft } from './draft.svelte'
import { Review } from './review.svelte'

const problem = (id: string, severity: 'error' | 'warning', field = 'title'): Problem => ({
  id,
  severity,
  fields: [field],
  message: { ja: id, en: '' },
})
let save: () => Promise<Saved>
const sent = vi.fn<(rev: number, confirmed: string[]) => Promise<void>>()
beforeEach(() => {
  sent.mockReset()
  sent.mockResolvedValue()
  save = () => Promise.resolve(kept({ rev: 8 }))
})
function look(...problems: Problem[]) {
  const draft = new Draft('p1', postingView({ rev: 7, problems }), () => save())
  return { draft, review: new Review(() => draft) }
}

test('what must be mended is not sent', async () => {
  const { review } = look(problem('a', 'error'), problem('b', 'error'), problem('c', 'warning'))
  await review.send(sent)
  expect(review.fault).toContain('修正が必要な項目が2件残っています')
  expect(sent).not.toHaveBeenCalled()
})

test('what must be confirmed is confirmed rule by rule', async () => {
  const { review } = look(problem('a', 'warning'), problem('a', 'warning', 'count'), problem('b', 'warning'))
  expect(review.left).toBe(2)
  review.confirmed = ['a']
  await review.send(sent)
  expect(review.fault).toContain('確認していないところが1か所')
  review.confirmed = ['a', 'b']
  await review.send(sent)
  expect(sent).toHaveBeenCalledWith(7, ['a', 'b'])
  expect(review.fault).toBe('')
})

test('everything typed is kept before it is sent', async () => {
  const { draft, review } = look()
  draft.set('title', '販売')
  await review.send(sent)
  expect(sent).toHaveBeenCalledWith(8, [])
})

test('what cannot be kept is not sent', async () => {
  const { draft, review } = look()
  save = () => Promise.reject(new Fault('storage'))
  draft.set('title', '販売')
  await review.send(sent)
  expect(sent).not.toHaveBeenCalled()
  expect(review.fault).toContain('保存できませんでした')
  expect(review.busy).toBe(false)
})

test('a second press sends nothing, and a refusal is told in words', async () => {
  const { review } = look()
  let end: (e: Fault) => void = () => undefined
  sent.mockImplementation(() => new Promise<void>((_, bad) => (end = bad)))
  const first = review.send(sent)
  await review.send(sent)
  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1))
  end(new Fault('conflict', 'posting.changed'))
  await first
  expect(review.fault).toContain('内容がほかの画面で変わりました')
  expect(review.busy).toBe(false)
})

test('the page is shown when everything is kept, even where the rest cannot be read', async () => {
  const { draft, review } = look()
  draft.set('title', '販売')
  const began = review.begin(() => Promise.reject(new Fault('storage')))
  expect(review.ready).toBe(false)
  await began
  expect(draft.dirty).toBe(false)
  expect(review.ready).toBe(true)
  expect(review.fault).toContain('保存できませんでした')
})
