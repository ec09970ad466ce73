import type { Problem } from '$lib/api'
import { expect, test } from 'vitest'
import { postingView } from '../../testing/views'
import { Draft } from './draft.svelte'
import { Hand } from './hand.svelte'

const problem = (id: string, field: string, severity: 'error' | 'warning' = 'error'): Problem => ({
  id,
  severity,
  fields: [field],
  message: { ja: id, en: '' },
})
function write(...problems: Problem[]) {
  const view = postingView({ problems, values: { title: '一般事務', wage: ' ' } })
  const draft = new Draft('p1', view, () => Promise.reject(new Error('nothing changed')))
  const hand = new Hand(() => draft)
  return { draft, hand, told: (strict = false) => hand.told(strict).map((p) => p.id) }
}

test('what is not written yet is no error before the person wants to send', () => {
  const { told } = write(
    problem('need', 'wage'),
    problem('long', 'title'),
    problem('doubt', 'wage', 'warning'),
  )
  expect(told()).toEqual(['long', 'doubt'])
  expect(told(true)).toEqual(['need', 'long', 'doubt'])
})

test('an error at the question in hand waits until it is left, a warning does not', () => {
  const { draft, hand, told } = write()
  hand.enter('title')
  draft.problems = [problem('long', 'title'), problem('doubt', 'title', 'warning'), problem('else', 'title2')]
  expect(told(true)).toEqual(['doubt', 'else'])
  hand.leave('another')
  expect(hand.key).toBe('title')
  hand.leave('title')
  expect(told(true)).toEqual(['long', 'doubt', 'else'])
})

test('an error that was there before stays in view while it is mended', () => {
  const { hand, told } = write(problem('long', 'title'))
  hand.enter('title')
  hand.enter('title')
  expect(told()).toEqual(['long'])
})
