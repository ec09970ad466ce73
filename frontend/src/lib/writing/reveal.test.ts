import { afterEach, expect, test } from 'vitest'
import { revealQuestion } from './reveal'

const page = document.createElement('div')
document.body.append(page)
afterEach(() => page.replaceChildren())

/** A page with a button that adds blocks of allowances, one at each press. */
function offering(): void {
  const add = document.createElement('button')
  add.dataset['adds'] = 'allowance2'
  add.onclick = () => {
    const n = page.querySelectorAll('input').length + 2
    const question = document.createElement('div')
    question.className = 'question'
    question.scrollIntoView = () => undefined
    const input = document.createElement('input')
    input.id = `field-allowance-${String(n)}-name`
    question.append(input)
    page.append(question)
  }
  page.append(add)
}

test('a question in a block that is not there yet is led to all the same', () => {
  offering()
  page.scrollTo = () => undefined
  revealQuestion(page, 'allowance.3.name')
  expect(document.activeElement?.id).toBe('field-allowance-3-name')
  expect(page.querySelectorAll('input')).toHaveLength(2)
})

test('a question that does not apply adds nothing', () => {
  offering()
  revealQuestion(page, 'allowance.note')
  revealQuestion(page, 'hours.2.start')
  expect(page.querySelectorAll('input')).toHaveLength(0)
})
