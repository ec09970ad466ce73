// Where the pages before an account are.
import type { Way } from '$lib/api'
import type { Address } from '../shell/address'

const ways: Way[] = ['code', 'registered', 'provisional']

export const paths = {
  first: '#/',
  own: '#/own',
  counter: '#/counter',
  restore: '#/restore',
  enrol: (way: Way) => `#/enrol/${way}`,
}

/** Whether an address leads to the account of a business that goes to its office itself. */
export const isOwn = ({ parts: [first] }: Address) => first === 'own'

/** Whether an address leads to an office that is run here. */
export const isCounter = ({ parts: [first] }: Address) => first === 'counter'

/** The way in that an address names; undefined for the first page. */
export function wayAt({ parts: [first, way] }: Address): Way | undefined {
  return first === 'enrol' ? (ways.find((w) => w === way) ?? 'code') : undefined
}

/** Whether an address leads to the restore of an account from a backup. */
export const isRestore = ({ parts: [first] }: Address) => first === 'restore'
