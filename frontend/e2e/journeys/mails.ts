// Mails with somebody who applied: with a file, later, looked at before; and a page that would do harm, in its frame.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { practise } from '../harness/acts'
import { byHand, go, type Bridge } from '../harness/people'
import { expect, test } from '../harness/test'

const pdf = '%PDF-1.4\n%%EOF'

/** Everything a page could try, as if nothing had been taken out of it. */
const hostile = `<script>parent.ran = 1; top.location = 'ELSEWHERE/'</script><svg onload="parent.ran = 1"></svg>
<img src="ELSEWHERE/dot.gif" onerror="parent.ran = 1"><link rel="stylesheet" href="ELSEWHERE/x.css">
<style>body { background: url(ELSEWHERE/y.png) }</style><base href="ELSEWHERE/">
<meta http-equiv="refresh" content="0;url=ELSEWHERE/"><form action="ELSEWHERE/"><input autofocus></form>
<iframe src="ELSEWHERE/"></iframe><p>読めるところ</p>`

test('a mail with a file goes later, as it was looked at, and comes back whole after a kill', async ({
  page,
  program,
}) => {
  await practise(page, program)
  const id = await byHand(page, pdf, 'hanako@example.jp')
  await go(page, `#/applicants/${id}/messages`)
  const main = page.getByRole('main')
  await main.getByLabel('件名').fill('労働条件のお知らせ')
  await main.getByLabel('本文').fill('山田花子 様\n\n書類をお送りします。')
  await main.getByLabel('この人の応募書類から付ける').selectOption('履歴書.pdf')
  await expect(main.getByRole('button', { name: '履歴書.pdf を外す' })).toBeVisible()
  await main.getByLabel('あとで送る（日本時間）').fill('2026-12-24 9:00')
  await page.waitForTimeout(500) // what was typed in the last 300 ms may be missing after a kill

  await program.kill()
  await program.start()
  await practise(page, program)
  await go(page, `#/applicants/${id}/messages`)
  await expect(main.getByLabel('件名')).toHaveValue('労働条件のお知らせ')
  await main.getByRole('button', { name: '送る前に見る' }).click()
  const seen = main.getByRole('region', { name: 'このまま送られるメール' })
  await expect(seen).toContainText('hanako@example.jp')
  await expect(seen).toContainText(/労働条件のお知らせ \[応募 .*履歴書\.pdf/s)
  await main.getByRole('button', { name: '2026年12月24日（木）9:00に送る' }).click()
  const sent = main.getByRole('article', { name: /送ったメール/ })
  await expect(sent).toContainText('12月24日 9:00 に送ります')
  await expect(sent).toContainText('履歴書.pdf')
  await sent.getByRole('button', { name: '送信を中止' }).click()
  await expect(sent).toHaveCount(0)
  await expect(main.getByLabel('件名')).toHaveValue('労働条件のお知らせ')
  await expect(main.getByLabel('あとで送る（日本時間）')).toHaveValue('2026-12-24 09:00')
  await expect(main.getByRole('button', { name: '履歴書.pdf を外す' })).toBeVisible()
})

test('in the frame of a mail nothing runs and nothing is loaded, whatever stands in it', async ({
  page,
  program,
}) => {
  const asked: string[] = []
  // What the policy holds back Chromium tells of as a request, too, now and then (it failed: csp). What leaves the browser arrives here.
  const elsewhere = createServer((request, answer) => {
    asked.push(request.url ?? '')
    answer.end()
  })
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done))
  const port = (elsewhere.address() as AddressInfo).port
  await practise(page, program)
  const id = await byHand(page, pdf, 'hanako@example.jp')
  await page.evaluate(
    ({ id, hostile }) => {
      const { Messages } = (window as unknown as { go: { bridge: Bridge } }).go.bridge
      const read = Messages.Thread
      const mail = {
        id: 'm1',
        of: id,
        from: 'hanako@example.jp',
        who: '',
        subject: '件名',
        text: '文字',
        at: '2026-11-20T01:00:00Z',
      }
      const rest = {
        out: false,
        to: '',
        quoted: '',
        kind: 'answer',
        files: [],
        page: true,
        kept: true,
        doubts: [],
        maybe: [],
        seen: true,
        by: '',
        state: '',
      }
      Object.assign(Messages, {
        Thread: async (of: string) => ({
          ...(await read(of)),
          messages: [{ ...mail, ...rest, when: '', trouble: '', meeting: '' }],
        }),
        Page: () => Promise.resolve({ document: hostile, links: [], away: 0, lost: 0, cut: false }),
      })
    },
    { id, hostile: hostile.replaceAll('ELSEWHERE', `http://127.0.0.1:${port}`) },
  )
  await go(page, `#/applicants/${id}/messages`)
  await page.getByRole('main').getByRole('button', { name: 'HTMLで見る' }).click()
  await expect(page.frameLocator('iframe').getByText('読めるところ')).toBeVisible()
  await page.waitForTimeout(1000)
  expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined()
  expect(page.url()).toContain(program.url)
  expect(asked).toEqual([])
  elsewhere.close()
})
