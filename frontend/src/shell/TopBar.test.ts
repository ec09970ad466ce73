import type { StartView } from '$lib/api'
import { render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { desk } from '../desk/pages'
import { office } from '../office/pages'
import TopBar from './TopBar.svelte'

const nothing = () => undefined
function show(side: typeof desk, practice: boolean) {
  const view = {
    business: '例示商店',
    place: '',
    practice,
    stage: 'practice',
    accounts: [],
    offices: [],
    clerk: '',
    roles: [],
  } as unknown as StartView
  const others = [desk, office].filter((s) => s !== side && s.opens(view))
  render(TopBar, { view, side, others, sync: undefined, onsync: nothing, oncut: nothing, onlock: nothing })
}

test('in practice there is a way to the office’s side, and back', () => {
  show(desk, true)
  expect(screen.getByText('例示商店')).toBeVisible()
  expect(screen.getByRole('link', { name: '窓口の側を見る' })).toHaveAttribute('href', '#/office')
})

test('the head of the office’s side says where one is', () => {
  show(office, true)
  expect(screen.getByText('窓口の側（練習の窓口）')).toBeVisible()
  expect(screen.getByRole('link', { name: '事業所の側に戻る' })).toHaveAttribute('href', '#/')
})

test('outside practice there is no other side', () => {
  show(desk, false)
  expect(screen.queryByRole('link')).toBeNull()
})
