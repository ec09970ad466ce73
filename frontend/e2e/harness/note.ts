// Figures as make bench prints them: out/bench.txt gets one line per figure: key value unit.
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './program'

const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN

/** Notes the median of what was measured. */
export async function note(key: string, values: number[], unit = 'ms'): Promise<void> {
  await appendFile(join(root, 'out/bench.txt'), `${key} ${median(values).toFixed(1)} ${unit}\n`)
}
