import { beforeEach, expect, test } from 'vitest'
import { Edits } from './edits.svelte'

class Sheet {
  values: Record<string, string> = { title: '一般事務' }
  set(key: string, value: string) {
    this.values[key] = value
  }
}
let sheet: Sheet
let edits: Edits
beforeEach(() => {
  sheet = new Sheet()
  edits = new Edits(sheet)
})
const moment = () => Promise.resolve()

test('all typing in one question is one step', async () => {
  for (const text of ['経', '経理', '経理事務']) {
    edits.set('title', text)
    await moment()
  }
  expect(edits.undo()).toBe('title')
  expect(sheet.values.title).toBe('一般事務')
  expect(edits.canUndo).toBe(false)
  expect(edits.redo()).toBe('title')
  expect(sheet.values.title).toBe('経理事務')
})

test('coming back to a question begins a new step', async () => {
  edits.set('title', '経理')
  await moment()
  edits.close()
  edits.set('title', '経理事務')
  edits.undo()
  expect(sheet.values.title).toBe('経理')
})

test('what a repair changes at once goes back at once', async () => {
  edits.set('count', '2')
  await moment()
  edits.close()
  edits.set('wage.lower', '205000')
  edits.set('wage.upper', '260000')
  edits.undo()
  expect(sheet.values).toEqual({ title: '一般事務', count: '2', 'wage.lower': '', 'wage.upper': '' })
})

test('a new answer ends the way forward', async () => {
  edits.set('title', '経理')
  await moment()
  edits.undo()
  edits.set('count', '1')
  expect(edits.canRedo).toBe(false)
  expect(edits.redo()).toBe('')
})
