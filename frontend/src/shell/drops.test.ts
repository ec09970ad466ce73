import { afterEach, expect, test, vi } from 'vitest'
import { dropAgain, keep } from './drops'

/** What jsdom lacks. */
class Transfer {
  dropEffect = 'none'
  files: File[] = []
  items = { add: (f: File) => this.files.push(f) }
}
class Drag extends MouseEvent {
  dataTransfer: Transfer | undefined
  constructor(type: string, init: MouseEventInit & { dataTransfer?: Transfer }) {
    super(type, init)
    this.dataTransfer = init.dataTransfer
  }
}
vi.stubGlobal('DataTransfer', Transfer)
vi.stubGlobal('DragEvent', Drag)
afterEach(() => document.body.replaceChildren())

test('what Go gives is dropped on what stands there, name and bytes', () => {
  const place = document.body.appendChild(document.createElement('div'))
  document.elementFromPoint = (x, y) => (x === 7 && y === 9 ? place : null)
  const got: File[] = []
  place.addEventListener('drop', (e) => got.push(...((e as unknown as Drag).dataTransfer?.files ?? [])))
  dropAgain({ x: 7, y: 9, files: [{ name: '求人.html', data: btoa('<p>\xff') }] })
  expect(got.map((f) => f.name)).toEqual(['求人.html'])
  expect(got[0]?.size).toBe(4) // bytes, no letters
})

test('a drop is kept from the window, from when it enters', () => {
  const e = new DragEvent('dragenter', { cancelable: true, dataTransfer: new DataTransfer() })
  keep(e)
  expect(e.defaultPrevented).toBe(true)
  expect(e.dataTransfer?.dropEffect).toBe('copy')
})
