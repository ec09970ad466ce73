// An applicant with a mailbox and a calendar program, over the real mail servers: reads the newest mail, and answers an
// invitation the way Google's and Microsoft's programs do.
import { readFile } from 'node:fs/promises'
import { connect, type TLSSocket } from 'node:tls'
import type { Mailbox, Site } from './mailsite'

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

/** What the server says of a part of the newest mail in a mailbox; nothing where there is no mail. */
export async function newest(site: Site, box: Mailbox, part: string): Promise<string> {
  const socket = connect({ ...site.imaps, ca: await readFile(site.ca), servername: site.imaps.host })
  try {
    await says(socket, '', /^\* OK/m)
    await says(socket, `a LOGIN ${box.address} ${box.password}`, /^a OK/m)
    const there = await says(socket, 'b EXAMINE INBOX', /^b OK/m)
    if (/^\* 0 EXISTS/m.test(there)) return ''
    return await says(socket, `c FETCH * ${part}`, /^c OK/m)
  } finally {
    socket.destroy()
  }
}

export type Invitation = { uid: string; sequence: string }

/** The parts of the newest mail in a mailbox, first as they are, then as what is in them where that is base64. */
export async function partsOf(site: Site, box: Mailbox): Promise<string[]> {
  const raw = await newest(site, box, 'BODY[]')
  const parts = raw.split(/\r\n\r\n/).map((p) => p.split(/\r\n--/)[0] ?? '')
  return [raw, ...parts.map((p) => Buffer.from(p.replace(/\s/g, ''), 'base64').toString())]
}

/** The invitation in the newest mail, or undefined where that is none. */
export async function invitation(site: Site, box: Mailbox): Promise<Invitation | undefined> {
  const parts = await partsOf(site, box)
  const text = parts.find((p) => p.includes('METHOD:REQUEST'))?.replace(/\r?\n[ \t]/g, '')
  if (text === undefined) return undefined
  const line = (name: string) =>
    new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(.*)$`, 'm').exec(text)?.[1]?.trim() ?? ''
  return {
    uid: line('UID'),
    sequence: line('SEQUENCE'),
  }
}

const accept = {
  /** Google says who organised it, in UTC, and puts the answer beside a text. */
  google: (to: string, from: string, i: Invitation) =>
    [
      'BEGIN:VCALENDAR', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN', 'VERSION:2.0', 'CALSCALE:GREGORIAN', 'METHOD:REPLY',
      'BEGIN:VEVENT', `DTSTAMP:${stamp()}`, `ORGANIZER;CN=${to}:mailto:${to}`, `UID:${i.uid}`,
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Hana', ` ko;X-NUM-GUESTS=0:mailto:${from}`,
      `SEQUENCE:${i.sequence}`, 'STATUS:CONFIRMED', 'TRANSP:OPAQUE', 'END:VEVENT', 'END:VCALENDAR',
    ], // prettier-ignore
  /** Outlook leaves the organiser out. */
  outlook: (_: string, from: string, i: Invitation) =>
    [
      'BEGIN:VCALENDAR', 'METHOD:REPLY', 'PRODID:Microsoft Exchange Server 2010', 'VERSION:2.0', 'BEGIN:VEVENT',
      `ATTENDEE;PARTSTAT=ACCEPTED;CN=Hanako:MAILTO:${from}`, `UID:${i.uid}`, 'CLASS:PUBLIC', 'PRIORITY:5', `DTSTAMP:${stamp()}`,
      'TRANSP:OPAQUE', 'STATUS:CONFIRMED', `SEQUENCE:${i.sequence}`, 'X-MICROSOFT-CDO-APPT-SEQUENCE:0', 'END:VEVENT', 'END:VCALENDAR',
    ], // prettier-ignore
}
const stamp = () => new Date().toISOString().replace(/[-:]|\.\d+/g, '')

/** Accepts an invitation, by a mail over SMTP from the one mailbox to the other. */
export async function accepts(
  site: Site,
  from: Mailbox,
  to: Mailbox,
  i: Invitation,
  by: keyof typeof accept,
) {
  const calendar = accept[by](to.address, from.address, i).join('\r\n')
  const mail = [
    `From: Hanako <${from.address}>`, `To: <${to.address}>`, 'Subject: Accepted: Interview @ 14:00 (JST)', `Message-ID: <${Date.now()}@mail.example.com>`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`, 'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="answer"', '', '--answer', 'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64', '', Buffer.from('よろしくお願いします。\r\n').toString('base64'),
    '--answer', 'Content-Type: text/calendar; charset=utf-8; method=REPLY', 'Content-Transfer-Encoding: base64', '',
    Buffer.from(`${calendar}\r\n`).toString('base64').replace(/.{76}/g, '$&\r\n'), '--answer--',
  ] // prettier-ignore
  await deliver(site, from, to, mail)
}

/** Answers a mail as mail programs do: with its id, the first words of it quoted, and a PDF. */
export async function answers(
  site: Site,
  from: Mailbox,
  to: string,
  id: string,
  text: string,
): Promise<void> {
  await deliver(site, from, { address: to, password: '' }, [
    `From: <${from.address}>`, `To: <${to}>`, 'Subject: Re: request', `Message-ID: <${Date.now()}@mail.example.com>`, `In-Reply-To: ${id}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="answer"', '',
    '--answer', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '',
    Buffer.from(`${text}\r\n`).toString('base64'),
    '--answer', 'Content-Type: application/pdf; name="resume.pdf"', 'Content-Disposition: attachment; filename="resume.pdf"', '', '%PDF-1.4', '--answer--',
  ]) // prettier-ignore
}

/** Hands a mail over by SMTP. */
async function deliver(site: Site, from: Mailbox, to: Mailbox, mail: string[]): Promise<void> {
  const socket = connect({ ...site.smtps, ca: await readFile(site.ca), servername: site.smtps.host })
  try {
    await says(socket, '', /^220 /m)
    await says(socket, 'EHLO localhost', /^250 /m)
    const who = Buffer.from(`\0${from.address}\0${from.password}`).toString('base64')
    await says(socket, `AUTH PLAIN ${who}`, /^235 /m)
    await says(socket, `MAIL FROM:<${from.address}>`, /^250 /m)
    await says(socket, `RCPT TO:<${to.address}>`, /^250 /m)
    await says(socket, 'DATA', /^354 /m)
    await says(socket, `${mail.join('\r\n')}\r\n.`, /^250 /m)
  } finally {
    socket.destroy()
  }
}
