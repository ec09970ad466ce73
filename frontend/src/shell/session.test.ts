import { afterEach, beforeEach, expect, test } from 'vitest'
import { host } from '../testing/host'
import { Session } from './session.svelte'

type Answer = (state: { stage: string }) => void
let waiting: Answer[] = []
let program: ReturnType<typeof host>
beforeEach(() => {
  waiting = []
  program = host({
    Start: {
      State: () => new Promise((good: Answer) => waiting.push(good)),
      Settings: () => new Promise(() => undefined),
    },
    Sync: { State: () => Promise.resolve({ online: true }) },
  })
})
afterEach(() => program.leave())

const settled = () => new Promise((done) => setTimeout(done))
async function answer(stage: string) {
  waiting.shift()?.({ stage })
  await settled()
}

test('what was asked before a step never takes the place of what was asked after it', async () => {
  const session = new Session()
  const end = session.follow()
  program.fire('stage') // practice is ready, while the first answer is still on its way
  expect(waiting.length).toBe(1)
  await answer('preparing')
  expect(waiting.length).toBe(1)
  await answer('practice')
  expect([session.start?.stage, waiting.length]).toEqual(['practice', 0])
  end()
})

test('who reads waits for an answer that was asked for afterwards', async () => {
  const session = new Session()
  void session.read()
  let told = false
  void session.read().then(() => (told = true))
  await answer('locked')
  expect(told).toBe(false)
  await answer('desk')
  expect([told, session.start?.stage]).toEqual([true, 'desk'])
})
