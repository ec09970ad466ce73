// Where the pages before an account are.
import type { Way } from '$lib/api'
import type { Address } from '../shell/address'

const ways: Way[] = ['code', 'registered', 'provisional']

export const paths = {
  first: '#/',
  own: '#/own',
  enrol: (way: Way) => `#/enrol/${way}`,
}

/** Whether an address leads to the account of a business that goes to its office itself. */
export const isOwn = ({ parts: [first] }: Address) => first === 'own'

/** The way in that an address names; undefined for the first page. */
export function wayAt({ parts: [first, way] }: Address): Way | undefined {
  return first === 'enrol' ? (ways.find((w) => w === way) ?? 'code') : undefined
}
