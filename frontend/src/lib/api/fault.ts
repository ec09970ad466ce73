// A fault is what a person may be told; everything else that goes wrong is a defect with an incident number.

export type FaultCode =
  'invalid' | 'notFound' | 'conflict' | 'state' | 'denied' | 'network' | 'storage' | 'defect'

const codes: readonly string[] = ['invalid', 'notFound', 'conflict', 'state', 'denied', 'network', 'storage']

export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly key = '',
    readonly field = '',
    readonly args: Record<string, string> = {},
    readonly incident = '',
  ) {
    super(key || code)
    this.name = 'Fault'
  }
}

const text = (v: unknown) => (typeof v === 'string' ? v : typeof v === 'number' ? String(v) : '')

/** Reads what a bound method rejected with: an Error, or a bare string, whose text is our JSON. */
export function decodeFault(e: unknown): Fault {
  if (e instanceof Fault) return e
  const message = e instanceof Error ? e.message : text(e)
  try {
    const o = JSON.parse(message.slice(message.indexOf('{'))) as Record<string, unknown>
    const code = text(o.code)
    const args = Object.fromEntries(Object.entries(o.args ?? {}).map(([k, v]) => [k, text(v)]))
    const known = codes.includes(code) ? (code as FaultCode) : 'defect'
    return new Fault(known, text(o.key), text(o.field), args, text(o.incident))
  } catch {
    return new Fault('defect')
  }
}
