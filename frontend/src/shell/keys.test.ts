import { expect, test } from 'vitest'
import { desk } from '../desk/pages'
import { office } from '../office/pages'
import { pressed } from '../testing/pressed'
import { shellAct } from './keys'

const text = '<input type="text">'
const radio = '<input type="radio">'

test.each([
  ['? opens the sheet', { key: '?', shiftKey: true }, '<h1></h1>', { keys: true }],
  ['? in a text is a letter', { key: '?', shiftKey: true }, text, undefined],
  ['? at a radio button opens the sheet', { key: '?', shiftKey: true }, radio, { keys: true }],
  ['Alt+2 leads to the postings, even out of a text', { key: '2', code: 'Digit2', altKey: true }, text, { go: '#/postings' }], // prettier-ignore
  ['Alt+← leads back', { key: 'ArrowLeft', altKey: true }, '<a href="#/"></a>', { back: true }],
  ['Alt+← in a text is the text’s own', { key: 'ArrowLeft', altKey: true }, text, undefined],
  ['Ctrl+K finds everything, even out of a text', { key: 'k', ctrlKey: true }, text, { find: true }],
  ['Ctrl+Shift+K is another key', { key: 'K', ctrlKey: true, shiftKey: true }, text, undefined],
  ['Ctrl+K of the input method is its own', { key: 'k', ctrlKey: true, isComposing: true }, text, undefined],
  ['a key of the input method is its own', { key: '?', isComposing: true }, '<h1></h1>', undefined],
])('%s', (_, init, on, want) => expect(shellAct(pressed(init, on), desk)).toEqual(want))

test('each side has its own pages behind the digits', () => {
  const one = () => pressed({ key: '1', code: 'Digit1', altKey: true })
  expect(shellAct(one(), desk)).toEqual({ go: '#/' })
  expect(shellAct(one(), office)).toEqual({ go: '#/office' })
  expect(shellAct(pressed({ key: 'k', ctrlKey: true }, text), office)).toBeUndefined()
  expect(shellAct(pressed({ key: '9', code: 'Digit9', altKey: true }), office)).toBeUndefined()
})
