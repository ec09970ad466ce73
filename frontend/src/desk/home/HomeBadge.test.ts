import { render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../testing/host'
import { row } from '../../testing/rows'
import { Session } from '../../shell/session.svelte'
import WithSession from '../../testing/WithSession.svelte'
import HomeBadge from './HomeBadge.svelte'

const answer = (value: unknown) => () => Promise.resolve(value)
const notify = vi.fn<(title: string, text: string) => Promise<void>>()
const title = vi.fn<(text: string) => Promise<void>>()
let news: { id: string; mails: number }[]
let back: boolean
let program: ReturnType<typeof host>
let session: Session
beforeEach(() => {
  vi.resetAllMocks()
  notify.mockRejectedValue(new Error('{"code":"state","key":"attention.unavailable"}'))
  title.mockResolvedValue()
  news = []
  back = false
  session = new Session()
  program = host({
    Attention: { Notify: notify, Title: title },
    Postings: {
      List: () => Promise.resolve([row({ id: 'p', title: '山田の後任', state: back ? 'returned' : 'sent' })]),
    },
    Notices: { List: answer([]) },
    Talks: { List: answer([]) },
    Seekers: { List: answer([]), Approaches: answer([]) },
    Applicants: { Ahead: answer([]), Waiting: answer([]), News: () => Promise.resolve(news) },
  })
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
})
afterEach(() => {
  vi.restoreAllMocks()
  program.leave()
})
const show = () => render(WithSession, { session, part: HomeBadge })
async function comes(): Promise<void> {
  back = true
  news = [{ id: 'a', mails: 2 }]
  program.fire('postings')
  program.fire('applicants')
  await screen.findByText('急ぐもの 1件')
}

test('the desktop tells of kinds and numbers, nothing of anybody, and where it cannot nothing stops', async () => {
  show()
  await waitFor(() => expect(title).toHaveBeenCalledWith('求人デスク'))
  expect(notify).not.toHaveBeenCalled()
  await comes()
  await waitFor(() => expect(title).toHaveBeenLastCalledWith('（1）求人デスク'))
  await waitFor(() => expect(notify.mock.calls.flat().join()).toContain('応募者：1件'))
  const said = notify.mock.calls.flat().join()
  expect(said).toContain('求人：1件')
  expect(said).not.toContain('山田')
})

test('who looks at the window, or switched a kind off, is not told', async () => {
  session.settings = { ...session.settings, notify: { silent: ['applicant'], from: '', until: '' } }
  show()
  await waitFor(() => expect(title).toHaveBeenCalled())
  await comes()
  await waitFor(() => expect(notify).toHaveBeenCalled())
  expect(notify.mock.calls.flat().join()).not.toContain('応募者')
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  notify.mockClear()
  session.settings = { ...session.settings, notify: { silent: [], from: '', until: '' } }
  news = [{ id: 'b', mails: 1 }]
  program.fire('applicants')
  await new Promise((done) => setTimeout(done, 50))
  expect(notify).not.toHaveBeenCalled()
})
