// The screens of applicants: nobody yet, many in every stage, one who came through the office with papers and a result.
import { accepted, practise, submit } from './acts'
import { entry } from './form'
import { calendar, halfFilled, meet, weeks } from './meetings'
import type { Program } from './program'
import { answers, title } from './sample'
import type { Look } from './screens'
import { expect, type Page } from './test'

type Values = Record<string, string>
export type Bridge = {
  Postings: {
    Create(kind: string): Promise<{ row: { id: string } }>
    Save(input: { id: string; changes: Values }): Promise<unknown>
  }
  Applicants: {
    Add(input: { posting: string; values: Values }): Promise<{ row: { id: string } }>
    DropDocument(input: { id: string; name: string; data: string }): Promise<unknown>
    Move(input: { ids: string[]; stage: string }): Promise<unknown>
  }
  Messages: { Thread(id: string): Promise<{ messages: object[] }> }
}

/** A column of the board. */
export const column = (page: Page, stage: string) =>
  page.getByRole('region', { name: new RegExp(`^${stage} `) })

export const go = (page: Page, to: string) => page.evaluate((to) => (location.hash = to), to)

/** A posting before it is sent, by its id. */
export async function postedWith(page: Page, changes: Values): Promise<string> {
  const id = await page.evaluate(async (changes) => {
    const { Postings } = (window as unknown as { go: { bridge: Bridge } }).go.bridge
    const { row } = await Postings.Create('full')
    await Postings.Save({ id: row.id, changes })
    return row.id
  }, changes)
  await go(page, `#/postings/${id}/review`)
  return id
}

/** A posting the office accepted, by its id; how one is written by hand is a journey of its own. */
async function posted(page: Page): Promise<string> {
  const id = await postedWith(page, answers.full)
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
export const byHand = (page: Page, pdf: string, mail = ''): Promise<string> =>
  page.evaluate(
    async ({ pdf, mail }) => {
      const { Postings, Applicants } = (window as unknown as { go: { bridge: Bridge } }).go.bridge
      const posting = (await Postings.Create('full')).row.id
      const values = { 'person.name': '山田花子', 'person.mail': mail }
      const { row } = await Applicants.Add({ posting, values })
      await Applicants.DropDocument({ id: row.id, name: '履歴書.pdf', data: btoa(pdf) })
      return row.id
    },
    { pdf, mail },
  )

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
  await composing(page, look)
}

/** A page as the program makes it of a mail (backend/message), which the practice world has no way to send. */
const asPage = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:"></head><body bgcolor="#ffffff" text="#000000"><font face="sans-serif"><p>例示商店 採用ご担当者様</p><p>面接のご案内をありがとうございます。次の<b>どちらか</b>でお願いいたします。</p><table border="1" cellpadding="6"><tr><th>第一希望</th><td>12月3日 14:00</td></tr><tr><th>第二希望</th><td>12月4日 10:00</td></tr></table><p>作品は<u>こちら</u><sup>[1]</sup>と<u>www.example.jp</u><sup>[2]</sup>にあります。</p></font></body></html>`

/** A mail that came with a page, and the page shown. */
async function withPage(page: Page): Promise<void> {
  await page.evaluate(async (document) => {
    const { Messages } = (window as unknown as { go: { bridge: Bridge } }).go.bridge
    const read = Messages.Thread
    const text =
      '例示商店 採用ご担当者様\n\n面接のご案内をありがとうございます。次のどちらかでお願いいたします。'
    const link = { text: 'こちら', to: 'https://sakuhin.example.jp/', host: 'sakuhin.example.jp', opens: true, odd: false } // prettier-ignore
    const odd = { text: 'www.example.jp', to: 'http://a.example.com/', host: 'a.example.com', opens: false, odd: true } // prettier-ignore
    const came = { id: 'm1', of: '', out: false, from: 'hanako@example.jp', who: '山田花子', to: '', subject: 'Re: 面接のご案内', text, quoted: '', at: new Date().toISOString(), kind: 'answer', files: ['作品集.pdf'], page: true, kept: true, doubts: [], maybe: [], seen: true, by: '', state: '', when: '', trouble: '', meeting: '' } // prettier-ignore
    Object.assign(Messages, {
      Thread: async (id: string) => {
        const thread = await read(id)
        return { ...thread, messages: [...thread.messages, came] }
      },
      Page: () => Promise.resolve({ document, links: [link, odd], away: 2, lost: 0, cut: false }),
    })
  }, asPage)
  await page.evaluate(() => (location.hash = location.hash.replace(/\/messages$/, '')))
  await page
    .getByRole('main')
    .getByRole('button', { name: /ファイルを選ぶ|Choose/ })
    .first()
    .waitFor()
  await page.evaluate(() => (location.hash += '/messages'))
  await page
    .getByRole('main')
    .getByRole('button', { name: /HTMLで見る|Show as HTML/ })
    .click()
  await page.locator('iframe').scrollIntoViewIfNeeded()
}

/** The mail in hand: with a file, for later, looked at. */
async function composing(page: Page, look: Look): Promise<void> {
  const main = page.getByRole('main')
  const year = new Date().getFullYear() + 1
  await main.getByRole('button', { name: 'ひな形を使う' }).click()
  await page.getByRole('menuitem', { name: '職場見学の案内' }).click()
  await expect(main.getByLabel('件名')).toHaveValue('職場見学のご案内')
  await main
    .getByLabel('本文')
    .fill('求職 花子 様\n\n例示商店の採用担当です。\n労働条件の書面をお送りします。')
  await main.getByLabel('この人の応募書類から付ける').selectOption({ index: 1 })
  await main.getByLabel('あとで送る（日本時間）').fill(`${year}-01-08 9:00`)
  await expect(main.getByRole('button', { name: /を外す$/ })).toBeVisible()
  await page.waitForTimeout(500) // kept
  const seen = async () => {
    await main.getByRole('button', { name: /送る前に見る|Look at it/ }).click()
    await main
      .getByRole('region', { name: /このまま送られるメール|The email as it will go/ })
      .scrollIntoViewIfNeeded()
  }
  await seen()
  await look('applicant-compose', seen)
  await main.getByRole('button', { name: new RegExp(`${year}年.*に送る`) }).click()
  await expect(main.getByText(/1月8日 9:00 に送ります/).first()).toBeVisible()
  await look('applicant-later')
  await main.getByRole('button', { name: '送信を中止' }).first().click()
  await withPage(page)
  await look('applicant-page', () => withPage(page))
  await page.reload()
  await page.getByRole('main').getByLabel('件名').waitFor()
}

/** A template of one's own, while it is changed: with a place that the program does not know. */
async function ownTemplates(page: Page, look: Look): Promise<void> {
  const main = page.getByRole('main')
  await go(page, '#/applicants/templates')
  await main.getByRole('button', { name: 'ひな形を作る' }).click()
  await main.getByLabel('ひな形の名前').fill('職場見学の案内')
  await main.getByLabel('件名').fill('職場見学のご案内')
  await main
    .getByLabel('本文')
    .fill('{応募者} 様\n\n職場の見学にお越しください。\n日時　{見学の日時}\n\n{事業所}\n')
  await main.getByRole('button', { name: '保存する' }).click()
  await expect(main.getByText('職場見学の案内', { exact: true })).toBeVisible()
  const change = () => main.getByRole('button', { name: /修正する$|^Change/ }).click()
  await change()
  await look('applicants-mail-templates', change)
}

/** Waits until something is seen of a document's page: it is drawn after the page around it. */
const drawn = async (page: Page) =>
  void (await page.waitForFunction(() => {
    const sheet = document.querySelector<HTMLCanvasElement>('main canvas')
    const pixels = sheet?.width
      ? sheet.getContext('2d')?.getImageData(0, 0, sheet.width, sheet.height).data
      : undefined
    return pixels?.some((p, i) => i % 4 < 3 && p < 128 && pixels[i | 3] === 255) ?? false
  }))

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
  await calendar(page, look)
  await go(page, '#/applicants/table')
  await expect(main.getByRole('table')).toBeVisible()
  await look('applicants-table')
  await ownTemplates(page, look)
  await go(page, '#/applicants/figures')
  await expect(main.getByRole('table', { name: 'どこまで進んだか' })).toBeVisible()
  await look('applicants-figures')
  await importing(page)
  await look('applicants-import', () => importing(page))
  await go(page, '#/')
  await expect(main.getByRole('region', { name: '応募', exact: true })).toBeVisible()
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
  await look('applicant-document', () => drawn(page))
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
  const slip = page.getByRole('dialog')
  const write = () => page.locator('section[aria-labelledby=tell] p button').first().click()
  await write()
  await slip.getByRole('textbox', { name: '本文' }).fill('　修正した文です。')
  await slip.getByRole('button', { name: '元の文に戻す' }).click()
  await expect(slip.getByRole('textbox', { name: '本文' })).toHaveValue(/採用させていただく/)
  await look('applicant-slip', write)
  await slip.getByRole('button', { name: 'キャンセル' }).click()
  await main.getByRole('button', { name: '「採用」へ' }).click()
  await main.getByRole('link', { name: '取り消すとどうなるか見る' }).click()
  const ask = page.getByRole('alertdialog')
  await expect(ask.getByText(/選考中の人が\d+人います/)).toBeVisible()
  await look('posting-filled')
  await ask.getByRole('button', { name: 'キャンセル' }).click()
  await page.goBack()
  await main.getByRole('link', { name: '応募者へ戻る' }).click()
  await expect(column(page, '採用').getByText(name)).toBeVisible()
  await go(page, '#/applicants/erasing')
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  await look('applicants-erasing')
}
