// The screens of applicants: nobody yet, many in every stage, one who came through the office with papers and a result.
import { accepted, practise, submit } from './acts'
import { entry } from './form'
import { halfFilled, meet, weeks } from './meetings'
import type { Program } from './program'
import { answers, title } from './sample'
import type { Look } from './screens'
import { expect, type Page } from './test'

type Values = Record<string, string>
type Bridge = {
  Postings: {
    Create(kind: string): Promise<{ row: { id: string } }>
    Save(input: { id: string; changes: Values }): Promise<unknown>
  }
  Applicants: {
    Add(input: { posting: string; values: Values }): Promise<{ row: { id: string } }>
    DropDocument(input: { id: string; name: string; data: string }): Promise<unknown>
    Move(input: { ids: string[]; stage: string }): Promise<unknown>
  }
}

/** A column of the board. */
export const column = (page: Page, stage: string) =>
  page.getByRole('region', { name: new RegExp(`^${stage} `) })

export const go = (page: Page, to: string) => page.evaluate((to) => (location.hash = to), to)

/** A posting the office accepted, by its id; how one is written by hand is a journey of its own. */
async function posted(page: Page): Promise<string> {
  const id = await page.evaluate(async (changes) => {
    const { Postings } = (window as unknown as { go: { bridge: Bridge } }).go.bridge
    const { row } = await Postings.Create('full')
    await Postings.Save({ id: row.id, changes })
    return row.id
  }, answers.full)
  await go(page, `#/postings/${id}/review`)
  await submit(page, 'reviewing')
  await accepted(page)
  return id
}

const sources: Values[] = [
  { 'apply.route': 'office' },
  { 'apply.route': 'media', 'apply.media': '店先の貼り紙' },
  { 'apply.route': 'media', 'apply.media': '求人サイト' },
]
const crowd = [
  ['例示一郎', 'レイジイチロウ', 'notified', '2026-11-20'],
  ['例示次郎', 'レイジジロウ', 'documented', '2026-11-18'],
  ['見本花', 'ミホンハナ', 'documented', '2026-11-18'],
  ['見本葉', 'ミホンヨウ', 'screening', '2026-11-10'],
  ['見本幹', 'ミホンミキ', 'arranging', '2026-10-30'],
  ['例示三枝', 'レイジミエ', 'scheduled', '2026-10-20'],
  ['例示史郎', 'レイジシロウ', 'interviewed', '2026-10-12'],
  ['見本実', 'ミホンミノル', 'joined', '2026-09-12'],
  ['見本根', 'ミホンネ', 'refused', '2026-09-02'],
  ['例示五月', 'レイジサツキ', 'declined', '2026-08-20'],
] as const

/** Some people in every stage, by several ways. */
async function add(page: Page, posting: string): Promise<void> {
  const people = crowd.map(([name, kana, stage, on], i) => ({
    stage,
    values: { 'person.name': name, 'person.kana': kana, 'apply.on': on, ...sources[i % sources.length] },
  }))
  await page.evaluate(
    async ({ posting, people }) => {
      const { Applicants } = (window as unknown as { go: { bridge: Bridge } }).go.bridge
      for (const { stage, values } of people) {
        const { row } = await Applicants.Add({ posting, values })
        if (stage !== 'notified') await Applicants.Move({ ids: [row.id], stage })
      }
    },
    { posting, people },
  )
}

/** Somebody of a posting that is a draft, with one PDF; their id. */
export const byHand = (page: Page, pdf: string): Promise<string> =>
  page.evaluate(async (pdf) => {
    const { Postings, Applicants } = (window as unknown as { go: { bridge: Bridge } }).go.bridge
    const posting = (await Postings.Create('full')).row.id
    const { row } = await Applicants.Add({ posting, values: { 'person.name': '山田花子' } })
    await Applicants.DropDocument({ id: row.id, name: '履歴書.pdf', data: btoa(pdf) })
    return row.id
  }, pdf)

const choose = (page: Page, key: string, label: string) =>
  page.locator(`[data-field="${key}"]`).getByRole('radio', { name: label, exact: true }).check()

/** The page before an import, with a table in it; the system's dialog is left out, what is read of the table is not. */
async function importing(page: Page): Promise<void> {
  const main = page.getByRole('main')
  const rows = [
    ['応募者一覧'],
    ['お名前', 'フリガナ', 'TEL', '応募日', '媒体', 'ステータス', '社内番号'],
    ['見本　一子', 'ミホン　イチコ', '0952-00-0011', '2026/11/20', '店頭のはり紙', '面接予定', '7'],
    ['見本　二郎', '', '0952-00-0012', '2026/11/24', '', '', '8'],
    ['', '', '0952-00-0013', 'いつか', '', '検討中', '9'],
  ]
  const keys = ['person.name', 'person.kana', 'person.phone', 'apply.on', 'apply.media', 'stage', '']
  const labels = ['氏名', '氏名カナ', '電話番号', '応募・紹介の日', '応募の元', '選考の段階']
  const columns = labels.map((ja, i) => ({ key: keys[i] ?? '', label: { ja, en: ja } }))
  await page.evaluate(
    (table) => {
      const { Applicants } = (window as unknown as { go: { bridge: { Applicants: object } } }).go.bridge
      Object.assign(Applicants, { ReadTable: () => Promise.resolve(table) })
    },
    { name: '応募者.xlsx', rows, head: 1, keys, columns },
  )
  await go(page, '#/applicants/import')
  await main.getByRole('button').first().click()
  await expect(main.getByRole('combobox').last()).toBeVisible()
  await expect(main.getByRole('table')).toHaveCount(2)
}

/** Invites to an interview in ten days, from the look at the mail until it has left. */
async function invite(page: Page, look: Look): Promise<void> {
  const main = page.getByRole('main')
  await main.getByRole('link', { name: 'メール・面接', exact: true }).click()
  await halfFilled(page, look)
  await main.getByRole('button', { name: '面接を決める' }).click()
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  await main.getByLabel('日時（日本時間）').fill(`${day} 14:00`)
  await main.getByLabel('場所', { exact: true }).fill('本店2階 会議室')
  await main.getByRole('button', { name: '文面を見る' }).click()
  await main.getByRole('button', { name: '案内を送る' }).click()
  await expect(main.getByText('日時が決まっています')).toBeVisible()
  await expect(main.getByText(/メールサーバーから出ました/)).toBeVisible({ timeout: 40_000 })
  await look('applicant-messages')
}

/** From the first applicant to the result the office took; every screen is looked at on the way. */
export async function applicantsWay(page: Page, program: Program, look: Look): Promise<void> {
  const main = page.getByRole('main')
  await practise(page, program)
  await go(page, '#/applicants')
  await expect(main.getByText('まだ応募者がいません')).toBeVisible()
  await look('applicants-empty')
  const id = await posted(page)
  await go(page, `#/applicants/new?posting=${id}`)
  await expect(main.getByRole('textbox', { name: '氏名', exact: true })).toBeFocused()
  await look('applicants-new')
  await go(page, '#/applicants')
  await expect(column(page, '応募通知').getByText(title)).toBeVisible({ timeout: 30_000 })
  await add(page, id)
  await meet(page, id)
  await weeks(page, look)
  await go(page, '#/applicants/table')
  await expect(main.getByRole('table')).toBeVisible()
  await look('applicants-table')
  await go(page, '#/applicants/figures')
  await expect(main.getByRole('table', { name: 'どこまで進んだか' })).toBeVisible()
  await look('applicants-figures')
  await importing(page)
  await look('applicants-import', () => importing(page))
  await go(page, '#/')
  await expect(main.getByRole('heading', { name: '応募者', exact: true })).toBeVisible()
  await look('applicants-home')
  await go(page, '#/applicants')
  const card = column(page, '応募通知').locator('[data-card]', { hasText: '　' }).first()
  await expect(card).toBeVisible()
  await look('applicants-board')

  // What they sent is read here: a PDF page by page, a picture as one.
  const name = await card.evaluate((link) => link.firstChild?.textContent ?? '')
  await card.click()
  await expect(main.getByRole('heading', { level: 1, name })).toBeVisible()
  await main.getByRole('button', { name: '履歴書.pdfを開く' }).click()
  await expect(main.getByText('1 / 1ページ')).toBeVisible()
  await main.getByText('このページの文字').click()
  await expect(main.getByText(/志望の動機/)).toBeVisible()
  await look('applicant-document')
  await main.getByRole('link', { name: '書類を閉じる' }).click()
  await main.getByRole('button', { name: '写真.pngを開く' }).click()
  await expect(main.getByRole('img', { name: '写真.png' })).toBeVisible()
  await main.getByRole('link', { name: '書類を閉じる' }).click()
  const note = main.getByRole('textbox', { name: '新しいメモ' })
  await note.fill('面接で家族のことを聞いた。')
  await expect(main.getByText('残さないほうがよい言葉があります')).toBeVisible()
  await main.getByRole('button', { name: 'メモを終える' }).click()
  await look('applicant')
  await main.getByRole('link', { name: '応募の内容', exact: true }).click()
  await expect(main.getByRole('textbox').first()).toBeVisible()
  await look('applicant-profile')
  await invite(page, look)

  await main.getByRole('button', { name: '「内定」に移す' }).click()
  await main.getByRole('link', { name: '本人に結果を知らせる' }).click()
  await choose(page, 'result.is', '採用')
  await main.getByRole('button', { name: 'きょう知らせた' }).click()
  await entry(page, 'outcome', 'result.begins').fill('令和9年4月1日')
  await choose(page, 'result.differs', 'なし')
  await main.getByRole('button', { name: '選考結果を登録する' }).click()
  await expect(main.getByText(/登録済みです/)).toBeVisible({ timeout: 30_000 })
  await look('applicant-result')
  await main.getByRole('button', { name: '「採用」へ' }).click()
  await main.getByRole('link', { name: '取り消すとどうなるか見る' }).click()
  const ask = page.getByRole('alertdialog')
  await expect(ask.getByText(/選考中の人が\d+人います/)).toBeVisible()
  await look('posting-filled')
  await ask.getByRole('button', { name: 'やめる' }).click()
  await page.goBack()
  await main.getByRole('link', { name: '応募者へ戻る' }).click()
  await expect(column(page, '採用').getByText(name)).toBeVisible()
  await go(page, '#/applicants/erasing')
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  await look('applicants-erasing')
}
