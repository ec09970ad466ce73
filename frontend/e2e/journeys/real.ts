// The same journey without practice: one's own mailbox at Postfix and Dovecot, an office that is officed.
import { accepted, goTo, newPosting, savedSheet, submit } from '../harness/acts'
import { enrol, establishment, password, phone } from '../harness/enrol'
import { fill } from '../harness/form'
import { MailSite } from '../harness/mailsite'
import { Office } from '../harness/officed'
import { Program } from '../harness/program'
import { answers, title } from '../harness/sample'
import { expect, test as base } from '../harness/test'

const test = base.extend<{ mail: MailSite; office: Office }>({
  mail: async ({}, use) => {
    const mail = await MailSite.start()
    await use(mail)
    await mail.stop()
  },
  office: async ({ mail }, use, info) => {
    const office = await Office.init(mail.site)
    await use(office)
    if (info.status !== info.expectedStatus)
      await info.attach('officed.log', { body: office.log(), contentType: 'text/plain' })
    await office.remove()
  },
  program: async ({ mail }, use, info) => {
    const program = await Program.prepare({ SSL_CERT_FILE: mail.site.ca })
    await program.start()
    await use(program)
    if (info.status !== info.expectedStatus)
      await info.attach('program.log', { body: await program.log(), contentType: 'text/plain' })
    await program.remove()
  },
})

test('the same without practice, over real mail servers', async ({ page, program, mail, office }) => {
  const issued = await office.ask(
    'code',
    'issue',
    '--establishment',
    establishment,
    '--phone',
    phone,
    '--name',
    '例示商店',
  )
  const code = /[0-9A-Z]{5}-?[0-9A-Z]{5}-?[0-9A-Z]{5}-?[0-9A-Z]{5}/.exec(issued)?.[0] ?? ''
  expect(code).not.toBe('')
  office.serve()

  await page.goto(program.url)
  await page.getByRole('link', { name: '自分のメールで使う' }).click()
  await enrol(page, mail, code)
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('banner').getByText('練習', { exact: true })).toHaveCount(0)

  await newPosting(page, 'フルタイム')
  await fill(page, 'full', answers.full, ['class', 'work', 'wage'])

  // Closed in the middle; the password opens the account again.
  expect(await program.stop()).toBe(0)
  await program.start()
  await page.goto(program.url)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await page.getByRole('button', { name: '開く' }).click()
  await goTo(page, '求人')
  await page.getByRole('link', { name: new RegExp(`続きを書く：${title}`) }).click()

  await mail.cut()
  await fill(page, 'full', answers.full, ['hours', 'insurance', 'selection'])
  await submit(page)
  await expect(page.getByText(/送信待ち/).first()).toBeVisible()

  await mail.restore()
  const id = await expect
    .poll(async () => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(await office.ask('posting', 'list'))?.[0] ?? '', {
      timeout: 90_000,
    })
    .not.toBe('')
    .then(async () => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(await office.ask('posting', 'list'))?.[0] ?? '')
  await office.ask('posting', 'accept', id)
  const number = await accepted(page)
  expect(number).toMatch(/^41010-\d{8}$/)

  const sheet = await savedSheet(page, program)
  expect(sheet).toContain(number)
  expect(sheet).toContain(title)
  expect(sheet).toMatch(/240,000/)
})
