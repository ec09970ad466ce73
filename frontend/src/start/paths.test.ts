import { expect, test } from 'vitest'
import { readAddress } from '../shell/address'
import { paths, wayAt } from './paths'

test.each([
  [paths.first, undefined],
  [paths.enrol('registered'), 'registered'],
  ['#/enrol/elsewhere', 'code'],
  ['#/postings/enrol', undefined],
])('%s', (hash, way) => expect(wayAt(readAddress(hash))).toBe(way))
