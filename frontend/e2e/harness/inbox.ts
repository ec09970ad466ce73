// A person who looks into a mailbox with another mail program: the newest digits.
import type { Mailbox, Site } from './mailsite'
import { newest } from './mailuser'

/** The digits of the latest account mail in a mailbox. */
export async function newestDigits(site: Site, box: Mailbox): Promise<string> {
  const text = await newest(site, box, 'BODY[TEXT]')
  const body = Buffer.from(
    text.replace(/^\*.*$|^\).*$|^c OK.*$/gm, '').replace(/\s/g, ''),
    'base64',
  ).toString()
  const digits = /^\s*(\d{8})\s*$/m.exec(body)?.[1]
  if (!digits) throw new Error('no digits in the newest mail')
  return digits
}
