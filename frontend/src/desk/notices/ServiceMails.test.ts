import type { ServiceMail } from '$lib/api'
import { i18n } from '$lib/i18n'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import ServiceMails from './ServiceMails.svelte'

const mail = (given: Partial<ServiceMail>): ServiceMail => ({
  id: 'service/1',
  from: 'system@mail.hellowork.mhlw.go.jp',
  at: '2026-11-29T09:00:00.000Z',
  kind: 'password',
  digits: '',
  until: '',
  proven: true,
  likes: false,
  readAt: '',
  posting: '',
  number: '',
  applicant: '',
  ...given,
})
let list: ServiceMail[]
const Copy = vi.fn(() => Promise.resolve())
const SeeMail = vi.fn(() => Promise.resolve())
beforeEach(() => {
  Copy.mockClear()
  host({ Notices: { Mails: () => Promise.resolve(list), SeeMail }, Postings: { Copy } })
})
afterEach(() => (i18n.language = 'ja'))

const soon = () => new Date(Date.now() + 5 * 60_000 - 1000).toISOString()

test('digits are shown large while they hold, and copied', async () => {
  list = [mail({ digits: '123456', until: soon() })]
  render(ServiceMails)
  expect(await screen.findByText('123456')).toBeVisible()
  expect(screen.getByText('あと約5分使えます')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '番号をコピー' }))
  expect(Copy).toHaveBeenCalledWith('123456')
  expect(screen.getByText('コピーしました')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '確認しました' }))
  expect(SeeMail).toHaveBeenCalledWith('service/1')
})

test('digits that have run out are not shown; of all else one looks in the page', async () => {
  list = [
    mail({ digits: '123456', until: '2026-01-01T00:00:00.000Z' }),
    mail({ id: 'service/2', kind: 'other', posting: 'p', number: '41010-00000161', applicant: 'a' }),
  ]
  render(ServiceMails)
  expect(await screen.findByText(/有効時間が過ぎました/)).toBeVisible()
  expect(screen.queryByText('123456')).toBeNull()
  expect(screen.getByText('マイページをご確認ください。')).toBeVisible()
  expect(screen.getByRole('link', { name: '求人 41010-00000161 を見る' })).toHaveAttribute(
    'href',
    '#/postings/p',
  )
  expect(screen.getByRole('link', { name: '応募者を見る' })).toHaveAttribute('href', '#/applicants/a')
})

test('a likeness is called one, and nothing of it is offered; who is not proven is said', async () => {
  list = [
    mail({ likes: true, from: 'system@hellowork.example.jp', digits: '123456', until: soon(), posting: 'p' }),
    mail({ id: 'service/2', proven: false }),
  ]
  render(ServiceMails)
  expect(await screen.findByText('ハローワークに似せた差出人です')).toBeVisible()
  expect(screen.queryByText('123456')).toBeNull()
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText(/差出人を確認できません/)).toBeVisible()
})
