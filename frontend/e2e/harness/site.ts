// The test of a journey with real mail servers and an office that is officed.
import { MailSite } from './mailsite'
import { Office } from './officed'
import { Program } from './program'
import { test as base } from './test'

export const test = base.extend<{ mail: MailSite; office: Office }>({
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

export { expect, type Page } from './test'
