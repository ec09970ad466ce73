import { expect, test } from 'vitest'
import { scaleOf } from './pdf'

test.each([
  ['a sheet of A4', 595, 842, 700],
  ['a poster as wide as a street', 1_000_000, 10, 700],
  ['a tape as high as a tower', 10, 1_000_000, 700],
  ['a page of no size', 0, 0, 700],
  ['a window without end', 595, 842, 1e9],
])('%s is drawn within the limits', (_, width, height, wanted) => {
  const scale = scaleOf(width, height, wanted)
  expect(scale).toBeGreaterThan(0)
  expect(Math.ceil(width * scale) * Math.ceil(height * scale)).toBeLessThanOrEqual(8_100_000)
  expect(Math.max(width, height) * scale).toBeLessThanOrEqual(10_000)
})

test('a page is as wide as asked where nothing forbids it', () => {
  expect(scaleOf(595, 842, 595)).toBeCloseTo(1)
  expect(scaleOf(595, 842, 1190)).toBeCloseTo(2)
})
