import { expect, test } from 'vitest'
import { editorAct } from '../desk/postings/editorkeys'
import { shellAct } from './keys'

/** The key as an element of the page would see it. */
function pressed(init: KeyboardEventInit & { keyCode?: number }, on = '<h1></h1>'): KeyboardEvent {
  const box = document.createElement('div')
  box.innerHTML = on
  const e = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  box.firstElementChild?.dispatchEvent(e)
  return e
}
const text = '<input type="text">'
const radio = '<input type="radio">'

test.each([
  ['? opens the sheet', { key: '?', shiftKey: true }, '<h1></h1>', { keys: true }],
  ['? in a text is a letter', { key: '?', shiftKey: true }, text, undefined],
  ['? at a radio button opens the sheet', { key: '?', shiftKey: true }, radio, { keys: true }],
  ['Alt+2 leads to the postings, even out of a text', { key: '2', code: 'Digit2', altKey: true }, text, { go: '#/postings' }], // prettier-ignore
  ['Alt+← leads back', { key: 'ArrowLeft', altKey: true }, '<a href="#/"></a>', { back: true }],
  ['Alt+← in a text is the text’s own', { key: 'ArrowLeft', altKey: true }, text, undefined],
  ['a key of the input method is its own', { key: '?', isComposing: true }, '<h1></h1>', undefined],
])('%s', (_, init, on, want) => expect(shellAct(pressed(init, on))).toEqual(want))

test.each([
  ['Ctrl+Z undoes an answer', { key: 'z', ctrlKey: true }, radio, 'undo'],
  ['Ctrl+Z in a text is the text’s own', { key: 'z', ctrlKey: true }, text, undefined],
  ['Ctrl+Z in several lines, too', { key: 'z', ctrlKey: true }, '<textarea></textarea>', undefined],
  ['Ctrl+Shift+Z redoes', { key: 'Z', ctrlKey: true, shiftKey: true }, radio, 'redo'],
  ['Ctrl+F finds, even out of a text', { key: 'f', ctrlKey: true }, text, 'find'],
  ['Ctrl+Enter leads to the review', { key: 'Enter', ctrlKey: true }, text, 'review'],
  ['Alt+PageDown leads on', { key: 'PageDown', altKey: true }, text, 'next'],
  ['a plain letter is a letter', { key: 'z' }, radio, undefined],
  ['Ctrl+Enter of a conversion is the input method’s', { key: 'Enter', ctrlKey: true, isComposing: true }, text, undefined], // prettier-ignore
])('%s', (_, init, on, want) => expect(editorAct(pressed(init, on))).toBe(want))
