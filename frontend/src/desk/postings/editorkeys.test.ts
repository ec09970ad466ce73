import { expect, test } from 'vitest'
import { pressed } from '../../testing/pressed'
import { editorAct } from './editorkeys'

const text = '<input type="text">'
const radio = '<input type="radio">'

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
