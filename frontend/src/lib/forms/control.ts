import type { Field } from '$lib/gen'

/** What every control of a field is given. */
export type Control = {
  field: Field
  value: string
  /** Ids of what describes it: help, problems, remarks. */
  described: string
  invalid: boolean
  onset: (value: string) => void
}
