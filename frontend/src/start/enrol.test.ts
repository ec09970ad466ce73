import { expect, test } from 'vitest'
import { bareCode, EnrolForm, establishmentNumber, groupedCode } from './enrol.svelte'

test.each([
  ['abcde-fghjk-mnpqr-stvwx', 'ABCDEFGHJKMNPQRSTVWX'],
  ['ＡＢＣＤＥ　１２３４５', 'ABCDE12345'],
  ['OIL01', '01101'],
  ['ABCDE FGHJK MNPQR STVWX YZ', 'ABCDEFGHJKMNPQRSTVWX'],
])('the code typed as %s is %s', (typed, bare) => expect(bareCode(typed)).toBe(bare))

test('a code is shown in groups of five', () => expect(groupedCode('ABCDEFGHJKM')).toBe('ABCDE FGHJK M'))

test.each([
  ['41011234567', '4101-123456-7'],
  ['４１０１ー１２３４５６ー７', '4101-123456-7'],
  ['4101', '4101'],
])('the establishment number %s becomes %s', (typed, want) => expect(establishmentNumber(typed)).toBe(want))

function filled(): EnrolForm {
  const f = new EnrolForm()
  f.code = 'ABCDE FGHJK MNPQR STVWX'
  f.office = 'madoguchi@example.jp'
  f.establishment = '４１０１１２３４５６７'
  f.phone = '０９５２－００－００００'
  f.mail.address = 'saiyo＠example.jp '
  f.mail.password = 'secret'
  f.mail.imap.host = 'imap.example.jp'
  f.mail.smtp.host = 'smtp.example.jp'
  f.password = f.again = 'abc-1234'
  f.key = '１２３４ 5678'
  return f
}

test('what was typed is settled, then complete', () => {
  const f = filled()
  f.settle()
  expect(f.wrong('code')).toEqual([])
  expect(f.wrongKey('code')).toEqual([])
  expect(f.input('code')).toMatchObject({
    code: 'ABCDEFGHJKMNPQRSTVWX',
    establishment: '4101-123456-7',
    phone: '0952-00-0000',
    mail: { address: 'saiyo@example.jp', user: 'saiyo@example.jp', imap: { port: 993 }, smtp: { port: 465 } },
  })
})

test('what is missing is named from top to bottom', () => {
  const f = filled()
  f.code = 'ABC'
  f.mail.imap.port = '70000'
  f.again = 'else-1234'
  f.settle()
  expect(f.wrong('code')).toEqual(['code', 'imapPort'])
  expect(f.wrong('registered')).toEqual(['imapPort'])
  expect(f.wrongKey('provisional')).toEqual(['business', 'again'])
})

test('the usual port follows the encryption, a port of one’s own stays', () => {
  const f = filled()
  f.mail.smtp.secure('starttls')
  expect(f.mail.smtp.port).toBe('587')
  f.mail.imap.port = '10143'
  f.mail.imap.secure('starttls')
  expect(f.mail.imap.port).toBe('10143')
})
