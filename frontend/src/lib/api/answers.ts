// How an answer is read when its field is left (backend/bridge/forms.go).
import * as Forms from '../../../wailsjs/go/bridge/Forms'
import type { Field, Words } from '$lib/gen'
import { ask } from './call'

/** made says what was made of it, where that is more than another spelling. */
export const settleAnswer = ({ kind, label, unit, min = '' }: Field, value: string) =>
  ask<{ value: string; made: Words }>(() => Forms.Settle({ kind, label, unit, min, value } as never))
