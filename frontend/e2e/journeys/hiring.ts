// Somebody is hired, over real mail servers and on two computers of the business: introduced by the office, invited, answered by
// a calendar program, told, registered; then the posting is cancelled as filled. In both languages; in Japanese without a mouse.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { en } from '../../src/lib/i18n/en'
import { ja } from '../../src/lib/i18n/ja'
import { submit } from '../harness/acts'
import { enrol, password } from '../harness/enrol'
import { fromMenu, goKey, press as pressKey, watchHands } from '../harness/keys'
import { accepts, invitation, partsOf } from '../harness/mailuser'
import { go } from '../harness/people'
import { Program, root } from '../harness/program'
import { answers } from '../harness/sample'
import { expect, test, type Page } from '../harness/site'
import type { Locator } from '../harness/test'

const byMail = { timeout: 60_000 }
/** Longer than what is gathered for the other computers of a business lies there. */
const bySisters = { timeout: 90_000 }
const person = '山田花子'
const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>'

type Bridge = {
  Start: { SaveSettings(s: object): Promise<void> }
  Postings: {
    Create(kind: string): Promise<{ row: { id: string } }>
    Save(input: { id: string; changes: Record<string, string> }): Promise<unknown>
  }
}

/** What a person does with a control: by the mouse, or by the keys alone. */
type Hands = {
  press(what: Locator): Promise<void>
  type(what: Locator, text: string): Promise<void>
  tick(what: Locator): Promise<void>
}

const mouse: Hands = {
  press: (what) => what.click(),
  type: (what, text) => what.fill(text),
  tick: (what) => what.check(),
}
const keys = (page: Page): Hands => ({
  press: (what) => pressKey(page, what),
  type: async (what, text) => {
    await goKey(page, what)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(text)
  },
  tick: async (what) => {
    const name = (await what.getAttribute('name')) ?? ''
    const group = page.locator(`input[name="${name}"]`)
    await goKey(page, group)
    if ((await group.and(page.locator(':checked')).count()) === 0) await page.keyboard.press('Space')
    for (let i = 0; i < 5 && !(await what.isChecked()); i++) await page.keyboard.press('ArrowDown')
    await expect(what).toBeChecked()
  },
})

/** A posting that the office has accepted; how one is written by hand is a journey of its own. */
async function posted(page: Page): Promise<string> {
  const id = await page.evaluate(async (changes) => {
    const { Postings } = (window as unknown as { go: { bridge: Bridge } }).go.bridge
    const { row } = await Postings.Create('full')
    await Postings.Save({ id: row.id, changes })
    return row.id
  }, answers.full)
  await go(page, `#/postings/${id}/review`)
  await submit(page, 'reviewing')
  return id
}

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((language) => {
    const { Start } = (window as unknown as { go: { bridge: Bridge } }).go.bridge
    return Start.SaveSettings({ language, theme: 'light', idleMinutes: 15 })
  }, language)
  await page.reload()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
}

/** Everything a computer shows of a person; of its own acts it says that they are. */
async function shown(page: Page, id: string): Promise<string[]> {
  const pages: string[] = []
  for (const act of ['', '/messages', '/result']) {
    await go(page, `#/applicants/${id}${act}`)
    await expect(page.getByRole('main').getByRole('heading', { level: 1, name: person })).toBeVisible()
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
    pages.push(await page.getByRole('main').innerText())
  }
  return pages
}

for (const [language, w, by] of [
  ['ja', ja, 'outlook'],
  ['en', en, 'google'],
] as const)
  // prettier-ignore
  test(`somebody is hired on two computers, ${language}`, async ({ page, program, mail, office, browser }) => {
    test.setTimeout(420_000)
    const picture = async (name: string, of = page) => {
      const path = join(root, 'out/hiring', `${language}-${name}.png`)
      await of.setViewportSize({ width: 1280, height: 1500 })
      await of.screenshot({ path })
      await of.setViewportSize({ width: 1280, height: 800 })
    }
    const button = (name: string | RegExp, of = page) => of.getByRole('button', { name, exact: true })
    const { site } = mail
    const code = await office.issue()
    office.serve()
    await page.goto(program.url)
    const other = await Program.prepare({ SSL_CERT_FILE: site.ca })
    await Promise.all([enrol(page, mail, code), other.start()])
    const second = await (await browser.newContext({ locale: 'ja', timezoneId: 'Asia/Tokyo' })).newPage()
    try {
      // The second computer, by a code that the first one asks for.
      await go(page, '#/account')
      await button('追加用のコードを受け取る').click()
      const added = page.getByRole('region', { name: 'パソコンを追加する' }).getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/)
      await expect(added).toBeVisible(byMail)
      await second.goto(other.url)
      const [posting] = await Promise.all([
        posted(page).then(async (id) => (await office.accept(await office.arrived()), id)),
        added.textContent().then((code) => enrol(second, mail, code ?? '')),
      ])
      await Promise.all([speak(page, language), speak(second, language)])
      const noMouse = language === 'ja' ? await watchHands(page) : () => Promise.resolve()
      if (language === 'ja') await page.reload()
      const hands = language === 'ja' ? keys(page) : mouse
      const main = page.getByRole('main')

      const chosen = async (menu: Locator, name: string | RegExp) => {
        const item = page.getByRole('menuitem', { name })
        if (language === 'ja') return fromMenu(page, menu, item)
        await menu.click()
        await item.click()
      }

      // Introduced with two documents: on the board of both.
      const files = ['履歴書.pdf', '職務経歴書.pdf'].map((n) => join(program.dir, n))
      for (const f of files) await writeFile(f, `${pdf}\n% ${f}`)
      const introduced = await office.issueIntroduction(posting, person, site.jinji.address, files)
      const id = introduced.split(' ')[0] ?? ''
      await go(page, '#/applicants')
      await go(second, '#/applicants')
      const card = (of: Page) => of.locator('[data-card]', { hasText: person }).first()
      await expect(card(page)).toBeVisible(byMail)
      await expect(card(second)).toBeVisible(byMail)
      await picture('1-board')
      await card(second).click()
      await second.getByRole('textbox', { name: w.applicants.notes.entry }).fill('二台目のパソコンのメモ')
      await button(w.applicants.notes.add, second).click()
      await expect(second.getByText('二台目のパソコンのメモ')).toBeVisible()
      expect(await other.stop()).toBe(0) // off line, from here to the end

      // Invited.
      await hands.press(card(page))
      await expect(main.getByRole('heading', { level: 1, name: person })).toBeVisible()
      await expect(main.getByText('職務経歴書.pdf').first()).toBeVisible()
      await picture('2-person')
      await hands.press(main.getByRole('link', { name: w.applicants.one.messages, exact: true }))
      await hands.press(button(w.interviews.add))
      const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
      await hands.type(main.getByLabel(w.interviews.when), `${day} 14:00`)
      await hands.type(main.getByLabel(w.interviews.place, { exact: true }), '本店2階 会議室')
      await hands.press(button(w.interviews.look))
      await expect(button(w.interviews.send)).toBeVisible()
      await picture('3-invitation')
      await hands.press(button(w.interviews.send))
      await expect.poll(() => invitation(site, site.jinji), byMail).toBeDefined()
      const asked = await invitation(site, site.jinji)
      if (!asked) throw new Error('no invitation')

      // Answered by a calendar program; taken.
      await accepts(site, site.jinji, site.kigyo, asked, by)
      await expect(main.getByText(w.interviews.unproven, { exact: true })).toBeVisible(byMail)
      await picture('4-answered')
      await hands.press(button(w.interviews.take.ACCEPTED).first())
      await expect(main.getByText(w.interviews.agreed.ACCEPTED, { exact: true })).toBeVisible()
      await expect(main.getByText(w.interviews.unproven, { exact: true })).toBeVisible()

      // Told by mail; the result is written meanwhile, and registered once the mail has come.
      await hands.press(button(w.applicants.one.stepTo(w.applicants.stage.offered)))
      await expect(button(w.applicants.one.now(w.applicants.stage.offered))).toBeVisible()
      await chosen(button(w.messages.template), new RegExp(`^${w.messages.templates.hired}$`))
      await expect(main.getByLabel(w.messages.text, { exact: true })).toHaveValue(/山田花子/)
      await picture('5-told')
      await hands.press(button(w.messages.send))
      await hands.press(main.getByRole('navigation', { name: w.applicants.one.tabs }).getByRole('link', { name: new RegExp(w.applicants.result.title) }))
      const radio = (key: string) => main.locator(`[data-field="${key}"]`).getByRole('radio')
      await hands.tick(radio('result.is').first())
      await hands.press(button(w.applicants.result.today))
      await hands.type(main.locator('[data-field="result.begins"] input'), '2027-04-01')
      await hands.tick(radio('result.differs').nth(0))
      await picture('6-result')
      await expect.poll(async () => (await partsOf(site, site.jinji)).join('\n'), byMail).toContain('あなたを採用したい')
      await hands.press(button(w.applicants.result.go))
      await expect(main.locator('.note-good')).toBeVisible(byMail)
      await picture('7-registered')
      await expect.poll(() => office.introductions(posting), byMail).toContain('hired')

      // Cancelled as filled.
      await hands.press(button(w.applicants.card.to(w.applicants.stage.joined)).first())
      await hands.press(main.locator(`a[href="#/postings/${posting}"]`).last())
      await chosen(button(w.life.acts.label), new RegExp(w.life.acts.cancellation))
      await hands.tick(page.getByRole('radio', { name: w.life.ask.reasons.filled }))
      await picture('8-cancel')
      await hands.press(page.getByRole('alertdialog').getByRole('button', { name: w.life.ask.cancellation.go, exact: true }))
      await expect(main.getByText(w.life.now.cancelled).first()).toBeVisible(byMail)
      await picture('9-cancelled')
      await noMouse()

      // The first is closed and opened again, the second comes back: both show the same, but for whose act it was.
      expect(await program.stop()).toBe(0)
      await Promise.all([
        [program, page] as const,
        [other, second] as const,
      ].map(async ([p, of]) => {
        await p.start()
        await of.goto(p.url)
        await of.locator('input[type=password]').first().fill(password)
        await of.keyboard.press('Enter')
        await expect(of.getByRole('navigation').first()).toBeVisible()
      })) // prettier-ignore
      const { another, history } = w.applicants
      const own = history.by('')
      const alike = (all: string[]) =>
        all.map((text) => text.replaceAll(w.messages.ours(another), w.messages.ours(''))).map((text) => [another, own].reduce((text, by) => text.replaceAll(`${by} · `, '').replaceAll(` · ${by}`, ''), text))
      await expect(async () => {
        expect(alike(await shown(second, id))).toEqual(alike(await shown(page, id)))
      }).toPass(bySisters)
      expect((await shown(page, id))[0]).toContain(` · ${own}`)
      expect((await shown(second, id))[0]).toContain(` · ${another}`)
      const [overview, thread] = await shown(second, id)
      expect(overview).toContain('二台目のパソコンのメモ')
      expect(thread).toContain(w.interviews.unproven)
      await go(second, `#/applicants/${id}`)
      await picture('10-second', second)
    } finally {
      await second.context().close()
      await other.remove()
    }
  })
