import { expect, test } from 'vitest'
import { decodeFault, Fault } from './fault'

test('a coded error keeps code, field, key and values', () => {
  const f = decodeFault(
    new Error('{"code":"invalid","field":"code","key":"enrol.code.typo","args":{"left":9},"incident":""}'),
  )
  expect(f).toMatchObject({ code: 'invalid', field: 'code', key: 'enrol.code.typo', args: { left: '9' } })
})

test('the prefix some browsers put before the text does not matter', () => {
  expect(decodeFault('Error: {"code":"network","key":"mail.unreachable"}')).toMatchObject({ code: 'network' })
})

test.each([
  ['a text that is no JSON', new Error('runtime error: index out of range')],
  ['a code nobody knows', new Error('{"code":"teapot"}')],
  ['nothing at all', undefined],
])('%s is a defect', (_, thrown) => {
  expect(decodeFault(thrown).code).toBe('defect')
})

test('a defect keeps its incident number', () => {
  expect(decodeFault(new Error('{"code":"defect","incident":"K7-20"}')).incident).toBe('K7-20')
})

test('a fault passes through unchanged', () => {
  const f = new Fault('denied')
  expect(decodeFault(f)).toBe(f)
})
