import type { PageLook } from '$lib/api'
import { Toasts } from '$lib/ui'
import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { host } from '../../../testing/host'
import PagesPage from './PagesPage.svelte'

const word = (ja: string) => ({ ja, en: ja })
const look: PageLook = {
  kind: 'full',
  title: '経理事務',
  number: '41010-01234567',
  received: '2026-10-01',
  expires: '2026-12-31',
  lines: [{ section: 'work', keys: ['work.title'], label: word('職種'), text: word('経理事務') }],
  notPlaced: [{ id: 'ID_x', label: '新しい欄', text: '知らないこと' }],
  known: '',
  changes: [],
  place: [
    {
      keys: ['url'],
      label: word('ホームページ'),
      before: word(''),
      after: word('https://example.jp'),
      answers: { url: 'https://example.jp' },
    },
    {
      keys: ['name'],
      label: word('事業所名'),
      before: word('例示商店'),
      after: word('例示商会'),
      answers: { name: '例示商会' },
    },
  ],
  stands: true,
}
const ReadPage = vi.fn<(data: string) => Promise<PageLook>>()
const TakePages = vi.fn<(input: unknown) => Promise<unknown>>()
const LeavePages = vi.fn<(taken: unknown) => Promise<void>>()
const go = vi.fn<(path: string) => void>()
const toasts = new Toasts()
let program: ReturnType<typeof host>
beforeEach(() => {
  vi.resetAllMocks()
  ReadPage.mockResolvedValue(look)
  TakePages.mockResolvedValue({ postings: ['p1'], before: { url: '' } })
  program = host({ Postings: { ReadPage, TakePages, LeavePages } })
})
afterEach(() => program.leave())

/** A file as a browser hands it over; the test's own cannot be read. */
const saved = (name: string) =>
  Object.assign(new File(['<html>'], name), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode('<html>').buffer),
  })

async function give(...names: string[]): Promise<void> {
  const { container } = render(PagesPage, { toasts, go })
  const input = container.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('nothing to give files to')
  await userEvent.upload(input, names.map(saved))
}

test('a page is taken over as it stands, with what is empty here, and back at one press', async () => {
  const said = vi.spyOn(toasts, 'say')
  await give('求人.html')
  expect(await screen.findByText('知らないこと')).toBeVisible()
  expect(screen.getByLabelText('ホームページをページのとおりにする')).toBeChecked()
  expect(screen.getByLabelText('事業所名をページのとおりにする')).not.toBeChecked()
  await userEvent.click(screen.getByRole('button', { name: '1件を取り込む' }))
  await waitFor(() => expect(go).toHaveBeenCalledWith('#/postings'))
  expect(TakePages.mock.calls[0]?.[0]).toMatchObject({
    pages: [{ data: 'PGh0bWw+', stands: true }],
    place: { url: 'https://example.jp' },
  })
  const [text, back] = said.mock.lastCall ?? []
  expect(text).toBe('1件を取り込みました。')
  back?.run()
  await waitFor(() =>
    expect(LeavePages.mock.calls[0]?.[0]).toMatchObject({ postings: ['p1'], before: { url: '' } }),
  )
})

test('the same posting twice is taken once, and a file that is none says so', async () => {
  ReadPage.mockResolvedValueOnce(look)
    .mockResolvedValueOnce(look)
    .mockRejectedValueOnce(JSON.stringify({ code: 'invalid', key: 'publicPage.pdf' }))
  await give('1.html', '2.html', '求人票.pdf')
  expect(await screen.findByRole('alert')).toHaveTextContent('PDFは読めません')
  const [first, second] = screen.getAllByRole('region')
  expect(within(first!).getByLabelText('出している求人として登録する')).toBeChecked()
  expect(within(second!).getByLabelText('取り込まない')).toBeChecked()
  expect(screen.getByRole('button', { name: '1件を取り込む' })).toBeEnabled()
})

test('one that is here already is only compared', async () => {
  ReadPage.mockResolvedValue({
    ...look,
    known: 'p7',
    stands: false,
    place: [],
    changes: [
      {
        section: 'work',
        keys: ['work.title'],
        label: word('職種'),
        before: word('経理'),
        after: word('経理事務'),
      },
    ],
  })
  await give('求人.html')
  expect(await screen.findByText(/すでに登録されています。ページとは/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'その求人を開く' })).toHaveAttribute('href', '#/postings/p7')
  expect(screen.queryByLabelText('出している求人として登録する')).toBeNull()
  expect(screen.getByRole('button', { name: '事業所の情報だけを取り込む' })).toBeDisabled()
})
