import { describe, expect, it } from 'vitest'
import { forms } from '$lib/gen'
import { fromOf, lookedAt, unlooked } from './sources'

const form = forms.part
const section = form.sections.find((s) => s.key === 'hours')
if (!section) throw new Error('no section of hours')
const values = {
  'hours.system': 'fixed',
  'from.hours.system': 'preset',
  'hours.style': 'set',
  'leave.days': '7',
  'from.leave.days': 'derived',
  'break.minutes': '0',
  'from.break.minutes': 'derived looked',
  'overtime.has': 'no',
  'from.overtime.has': 'own',
  'overtime.hours': '3',
  'from.overtime.hours': 'usual',
}

describe('where answers came from', () => {
  it('is nothing where a person gave them, and unknown words are nothing', () => {
    expect(fromOf(values, 'leave.days')).toEqual({ source: 'derived', looked: false })
    expect(fromOf(values, 'break.minutes')).toEqual({ source: 'derived', looked: true })
    expect(fromOf(values, 'overtime.has')).toBeUndefined()
    expect(fromOf({ a: '1', 'from.a': 'elsewhere' }, 'a')).toBeUndefined()
    expect(fromOf({ 'from.a': 'usual' }, 'a')).toBeUndefined()
  })

  it('is to be looked at where it counts, once', () => {
    const keys = unlooked(form, section, values).map((f) => f.key)
    expect(keys).toEqual(['hours.system', 'leave.days']) // overtime.hours does not apply
    const changes = lookedAt(unlooked(form, section, values), values)
    expect(changes).toEqual({ 'from.hours.system': '', 'from.leave.days': 'derived looked' })
    expect(unlooked(form, section, { ...values, ...changes })).toEqual([])
  })

  it('counts what was copied and hardly ever stays', () => {
    const copy = { ...values, 'from.leave.days': '', 'mark.leave.days': 'copied', 'from.hours.system': '' }
    const fields = unlooked(form, section, copy)
    expect(fields.map((f) => f.key)).toEqual(['leave.days'])
    expect(lookedAt(fields, copy)).toEqual({ 'mark.leave.days': '' })
  })
})
