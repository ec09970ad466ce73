// Every screen passes axe: WCAG 2.2 A and AA, and its best practices.
import { inspector } from '../harness/axe'
import { inside, outside } from '../harness/screens'
import { expect, test } from '../harness/site'
import { states } from '../harness/states'
import { test as practice } from '../harness/test'
import { entrance, wayProvisional, wayRegistered, wayWithCode } from '../harness/ways'

// Colours that change over a moment would be judged in between. What axe finds says where it is; a trace of so many screens costs half
// the time.
const still = { contextOptions: { reducedMotion: 'reduce' }, trace: 'off' } as const
test.use(still)
practice.use(still)

practice('every state of a posting is accessible', async ({ page, program }) => {
  practice.setTimeout(300_000)
  const found: string[] = []
  await states(page, program, inspector(page, found))
  expect(found).toEqual([])
})

practice('every screen of practice is accessible', async ({ page, program }) => {
  practice.setTimeout(300_000)
  const found: string[] = []
  await inside(page, program, inspector(page, found))
  expect(found).toEqual([])
})

practice('every step of the ways in is accessible', async ({ page, program }) => {
  practice.setTimeout(300_000)
  const found: string[] = []
  const look = inspector(page, found)
  await entrance(page, program)
  await wayWithCode(page, look)
  await wayRegistered(page, look)
  await wayProvisional(page, look)
  expect(found).toEqual([])
})

test('every screen of an account of one’s own is accessible', async ({ page, program, mail, office }) => {
  test.setTimeout(300_000)
  const found: string[] = []
  await outside(page, program, mail, office, inspector(page, found))
  expect(found).toEqual([])
})
