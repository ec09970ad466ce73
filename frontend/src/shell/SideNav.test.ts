import { render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { desk } from '../desk/pages'
import { office } from '../office/pages'
import SideNav from './SideNav.svelte'

const pages = [desk, office].flatMap((side) => side.pages.map((page) => ({ side, page })))

// A page without a place in the menu is given one here: whoever gives it one finds its icon drawn.
test.each(pages)('$side.name, $page.path: an icon stands before the title', ({ side, page }) => {
  const shown = { ...page, menu: { title: page.menu?.title ?? ('home' as const) } }
  render(SideNav, { place: { side: { ...side, pages: [shown] }, page: shown, rest: [] }, onkeys: () => {} })
  const link = screen.getByRole('link')
  const icon = link.firstElementChild?.firstElementChild
  expect(icon).toHaveAttribute('aria-hidden', 'true')
  expect(icon).toHaveAttribute('stroke', 'currentColor')
  expect(icon?.querySelector('path')?.getAttribute('d')).toMatch(/^M/)
  expect(link.textContent.trim()).not.toBe('')
})

test('no two places of a menu have the same icon', () => {
  for (const side of [desk, office]) {
    const icons = side.pages.filter((page) => page.menu).map((page) => page.icon)
    expect(new Set(icons).size).toBe(icons.length)
  }
})
