import { applicantStages } from '$lib/gen'
import { expect, test } from 'vitest'
import { allStages } from './stages'

test('every stage stands on the board, in its order', () => {
  expect(allStages).toEqual(Object.keys(applicantStages.ja))
})
