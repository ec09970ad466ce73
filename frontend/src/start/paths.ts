// Where the pages before an account are.
import type { Way } from '$lib/api'
import type { Address } from '../shell/address'

const ways: Way[] = ['code', 'registered', 'provisional']

export const paths = {
  first: '#/',
  enrol: (way: Way) => `#/enrol/${way}`,
}

/** The way in that an address names; undefined for the first page. */
export function wayAt({ parts: [first, way] }: Address): Way | undefined {
  return first === 'enrol' ? (ways.find((w) => w === way) ?? 'code') : undefined
}
