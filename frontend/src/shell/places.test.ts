import { afterEach, beforeEach, expect, test } from 'vitest'
import { Places } from './places'

let main: HTMLElement
beforeEach(() => {
  history.replaceState(null, '', '#/')
  main = document.createElement('main')
  document.body.append(main)
})
afterEach(() => main.remove())

/** Shows another page, as a link does, or the way back when the number of its entry is given. */
function turn(places: Places, html: string, entry: unknown = null): unknown {
  history.replaceState(entry, '', '#/next')
  const { back } = places.leave()
  main.innerHTML = html
  places.arrive(back)
  return history.state
}

const list = '<h1>求人</h1><a href="#/postings/a">調理</a><a href="#/postings/b">倉庫</a>'

test('a new page starts at its title', () => {
  const places = new Places(() => main)
  main.scrollTop = 300
  turn(places, list)
  expect(main.scrollTop).toBe(0)
  expect(main.querySelector('h1')).toHaveFocus()
})

test('the way back leads to the link that was followed, where it stood', () => {
  main.innerHTML = list
  const places = new Places(() => main)
  const here: unknown = history.state
  main.querySelector<HTMLElement>('a[href="#/postings/b"]')?.focus()
  main.scrollTop = 250
  turn(places, '<h1>倉庫</h1>')
  expect(main.querySelector('h1')).toHaveFocus()
  turn(places, list, here)
  expect(main.querySelector('a[href="#/postings/b"]')).toHaveFocus()
  expect(main.scrollTop).toBe(250)
})

test('what a page puts into focus by itself keeps it', () => {
  const places = new Places(() => main)
  history.replaceState(null, '', '#/next')
  const { back } = places.leave()
  main.innerHTML = '<h1>確認して送信</h1><section tabindex="-1">直すところ</section>'
  main.querySelector('section')?.focus()
  places.arrive(back)
  expect(main.querySelector('section')).toHaveFocus()
})
