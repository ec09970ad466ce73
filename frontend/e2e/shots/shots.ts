// A picture of every screen, Japanese and English, light and dark: out/shots/LANGUAGE-THEME-NN-SCREEN.png.
import { mkdir, rm } from 'node:fs/promises'
import { camera, folder, wideCamera } from '../harness/camera'
import { ownWay } from '../harness/own'
import { applicantsWay } from '../harness/people'
import { inside, outside } from '../harness/screens'
import { Keychain } from '../harness/keychain'
import { Program } from '../harness/program'
import { expect, test } from '../harness/site'
import { states } from '../harness/states'
import { test as practice } from '../harness/test'
import { enrol, login } from '../harness/enrol'
import { accountPage, codeWay, keychainLost, provisionalWay, registeredWay, voidCode } from '../harness/walk'
import { entrance, wayProvisional, wayRegistered, wayWithCode } from '../harness/ways'

test.beforeAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
})

test('screens of an account of one’s own', async ({ page, program, mail, office }) => {
  test.setTimeout(300_000)
  const { look, taken } = camera(page, '1')
  await outside(page, program, mail, office, look)
  expect(taken()).toBeGreaterThan(6)
})

practice('screens of practice', async ({ page, program }) => {
  practice.setTimeout(600_000)
  const { look, taken } = camera(page, '2')
  await inside(page, program, look)
  expect(taken()).toBeGreaterThan(15)
})

practice('screens of postings in every state', async ({ page, program }) => {
  practice.setTimeout(600_000)
  const { look, taken } = camera(page, '4')
  await states(page, program, look)
  expect(taken()).toBeGreaterThan(10)
})

practice('screens of a business that goes to its office itself', async ({ page, program }) => {
  practice.setTimeout(600_000)
  const { look, taken } = camera(page, 'A')
  await ownWay(page, program, look)
  expect(taken()).toBeGreaterThan(10)
})

practice('screens of applicants', async ({ page, program }) => {
  practice.setTimeout(600_000)
  const { look, taken } = wideCamera(page, 'B')
  await applicantsWay(page, program, look)
  expect(taken()).toBeGreaterThan(9)
})

practice('screens of the ways in', async ({ page, program }) => {
  practice.setTimeout(600_000)
  const { look, taken } = wideCamera(page, '3')
  await entrance(page, program)
  await wayWithCode(page, look)
  await wayRegistered(page, look)
  await wayProvisional(page, look)
  expect(taken()).toBeGreaterThan(15)
})

test('every step of an account over real mail', async ({ page, program, mail, office, browser }) => {
  test.setTimeout(1_200_000)
  const { look, taken } = wideCamera(page, '5')
  await codeWay(page, program, mail, office, look)
  const other = await Program.prepare({ SSL_CERT_FILE: mail.site.ca })
  await other.start()
  const second = await (await browser.newContext({ locale: 'ja' })).newPage()
  await accountPage(page, mail, { page: second, program: other, look: wideCamera(second, '6').look }, look)
  await second.context().close()
  await other.remove()
  await page.getByRole('button', { name: '最初の画面に戻る' }).click()
  await registeredWay(page, mail, office, mail.site.kigyo, look)
  expect(taken()).toBeGreaterThan(30)
})

test('a code that was entered wrongly ten times', async ({ page, program, mail, office }) => {
  test.setTimeout(300_000)
  const { look, taken } = wideCamera(page, '9')
  await voidCode(page, program, mail, office, look)
  expect(taken()).toBe(1)
})

test('a provisional registration that lapses', async ({ page, program, mail, office }) => {
  test.setTimeout(600_000)
  const { look, taken } = wideCamera(page, '7')
  await provisionalWay(page, program, mail, office, look)
  expect(taken()).toBeGreaterThan(6)
})

test('a keychain that is lost', async ({ page, mail, office }) => {
  test.setTimeout(300_000)
  const keychain = await Keychain.start()
  const program = await Program.prepare({ SSL_CERT_FILE: mail.site.ca, ...keychain.env })
  await program.start()
  office.serve()
  await page.goto(program.url)
  await enrol(page, mail, await office.issue(), false)
  const { look, taken } = wideCamera(page, '8')
  await keychainLost(page, program, keychain, mail, look)
  await login(page, true)
  expect(taken()).toBeGreaterThan(1)
  await program.remove()
  await keychain.remove()
})
