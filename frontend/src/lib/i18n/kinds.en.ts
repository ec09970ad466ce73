// What the kinds of posting are called, and what each is for, in English.
import type { kind as kindJA, kindHelp as helpJA } from './kinds.ja'

export const kind: typeof kindJA = {
  full: 'Full-time',
  part: 'Part-time',
  seasonal: 'Seasonal',
  migrant: 'Away from home',
  graduate: 'Graduates',
  highSchool: 'High school leavers',
  disabledFull: 'People with disabilities, full-time',
  disabledPart: 'People with disabilities, part-time',
}

export const kindHelp: typeof helpJA = {
  full: 'The normal working hours of your establishment',
  part: 'Shorter than the normal working hours',
  seasonal: 'Work of one season',
  migrant: 'Work of one season, away from home',
  graduate: 'For people who leave university and similar schools',
  highSchool: 'For people who leave high school',
  disabledFull: 'For people with disabilities, normal hours',
  disabledPart: 'For people with disabilities, shorter hours',
}
