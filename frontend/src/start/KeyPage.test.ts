import type { EnrolView } from '$lib/api'
import { i18n } from '$lib/i18n'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { Session } from '../shell/session.svelte'
import { EnrolForm } from './enrol.svelte'
import KeyPage from './KeyPage.svelte'

const enrolment: EnrolView = {
  state: 'key',
  way: 'registered',
  address: 'soumu@example.jp',
  office: 'madoguchi@example.jp',
  print: '',
  doubt: false,
  key: '',
  triesLeft: 0,
  minutes: 30,
  until: '2026-11-22T00:30:00Z',
  offer: '',
}
const show = (given: Partial<EnrolView> = {}) =>
  render(KeyPage, {
    enrolment: { ...enrolment, ...given },
    form: new EnrolForm(),
    session: new Session(),
    go: () => undefined,
  })
afterEach(() => (i18n.language = 'ja'))

test('what is to be mended is said in the language of now', async () => {
  const user = userEvent.setup()
  show()
  await user.click(screen.getByRole('button', { name: '完了' }))
  expect(screen.getAllByText('認証キーの8桁の数字を入力してください。')).toHaveLength(2)
  i18n.language = 'en'
  expect(await screen.findAllByText('Enter the 8 digits of the verification key.')).toHaveLength(2)
  expect(screen.queryByText(/認証キー/)).toBeNull()
})

test('a second office is warned of where the number is compared', async () => {
  show({ print: 'ab12cd34', doubt: true })
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /もう一つ届きました。使っていません。.*窓口へ電話/,
  )
})

test('starting over speaks of a paper only where there is one', async () => {
  const user = userEvent.setup()
  show()
  await user.click(screen.getByRole('button', { name: 'はじめからやり直す' }))
  expect(await screen.findByText(/窓口で登録したメールアドレスは、もう一度使えます/)).toBeVisible()
  expect(screen.queryByText(/紙/)).toBeNull()
})
