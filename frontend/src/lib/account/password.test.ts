import { expect, test } from 'vitest'
import { goodPassword } from './password'

test.each([
  ['abc-1234', true],
  ['abcd1234', false],
  ['abc-def!', false],
  ['a-1', false],
  [`a-1${'x'.repeat(30)}`, false],
  ['あbc-1234', false],
])('password %s: %s', (p, good) => expect(goodPassword(p)).toBe(good))
