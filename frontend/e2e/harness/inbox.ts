// A person who looks into a mailbox with another mail program: enough IMAP to read the newest digits.
import { readFile } from 'node:fs/promises'
import { connect, type TLSSocket } from 'node:tls'
import type { Mailbox, Site } from './mailsite'

/** The digits of the latest account mail in a mailbox. */
export async function newestDigits(site: Site, box: Mailbox): Promise<string> {
  const socket = connect({ ...site.imaps, ca: await readFile(site.ca), servername: site.imaps.host })
  try {
    await says(socket, '', /^\* OK/m)
    await says(socket, `a LOGIN ${box.address} ${box.password}`, /^a OK/m)
    await says(socket, 'b EXAMINE INBOX', /^b OK/m)
    const text = await says(socket, 'c FETCH * BODY[TEXT]', /^c OK/m)
    const body = Buffer.from(
      text.replace(/^\*.*$|^\).*$|^c OK.*$/gm, '').replace(/\s/g, ''),
      'base64',
    ).toString()
    const digits = /^\s*(\d{8})\s*$/m.exec(body)?.[1]
    if (!digits) throw new Error('no digits in the newest mail')
    return digits
  } finally {
    socket.destroy()
  }
}

/** Says one line and reads until the answer is there. */
function says(socket: TLSSocket, line: string, end: RegExp): Promise<string> {
  return new Promise((done, fail) => {
    let heard = ''
    const hear = (b: Buffer) => {
      heard += b.toString()
      if (!end.test(heard)) return
      socket.off('data', hear).off('error', fail)
      done(heard)
    }
    socket.on('data', hear).once('error', fail)
    if (line) socket.write(`${line}\r\n`)
  })
}
