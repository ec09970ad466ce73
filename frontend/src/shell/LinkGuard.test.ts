import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { host } from '../testing/host'
import LinkGuard from './LinkGuard.svelte'

let followed: string[]
let said: string[]
let program: ReturnType<typeof host>
beforeEach(() => {
  followed = []
  said = []
  program = host({
    Links: {
      Look: (link: string) =>
        link.startsWith('https:')
          ? Promise.resolve({ kind: 'https', to: 'www.example.jp' })
          : Promise.reject(new Error(JSON.stringify({ code: 'invalid', key: 'link.refused' }))),
      Follow: (link: string) => {
        followed.push(link)
        return Promise.resolve()
      },
    },
  })
  render(LinkGuard, { say: (text: string) => said.push(text) })
})
afterEach(() => program.leave())

/** A link that somebody wrote, with something in it to click at; the click, to see what came of it. */
async function click(href: string): Promise<Event> {
  const link = document.createElement('a')
  link.setAttribute('href', href)
  link.append(document.createElement('b'))
  document.body.append(link)
  let seen = new Event('none')
  window.addEventListener('click', (e) => (seen = e), { once: true, capture: true })
  await userEvent.click(link.querySelector('b') ?? link)
  link.remove()
  return seen
}

test('a link is followed only after a person saw where it leads', async () => {
  const click1 = await click('https://www.example.jp/a')
  expect(click1.defaultPrevented).toBe(true)
  expect(await screen.findByText('www.example.jp')).toBeVisible()
  expect(followed).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: '開く' }))
  expect(followed).toEqual(['https://www.example.jp/a'])
})

test('what cannot be opened safely is refused, and the program’s own pages are no business of the guard', async () => {
  expect((await click('javascript:window.ran = true')).defaultPrevented).toBe(true)
  await expect.poll(() => said).toEqual([expect.stringContaining('安全に開けません')])
  expect((await click('#/postings')).defaultPrevented).toBe(false)
  expect(followed).toEqual([])
})
