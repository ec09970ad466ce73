import type { ApplicantRow } from '$lib/api'
import { Toasts } from '$lib/ui'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { applicantRow } from '../../testing/applicants'
import TablesMenu from './TablesMenu.svelte'

const user = userEvent.setup({ pointerEventsCheck: 0 })
const offered = async (rows: ApplicantRow[]) => {
  render(TablesMenu, { rows, toasts: new Toasts(), go: () => {} })
  await user.click(screen.getByRole('button', { name: '名簿・取り込み' }))
  await screen.findByText('表から応募者を取り込む…', { selector: '[role=menuitem] *' })
  return document.querySelectorAll('[role=menuitem]').length
}

test('a list of nobody is not offered: it would be one of all', async () => {
  expect(await offered([])).toBe(1)
})

test('a list is printed or saved, and a table taken in', async () => {
  expect(await offered([applicantRow({})])).toBe(4)
})
