// The stages of an application (backend/applicant), and what one would do when one is reached.
import type { ApplicantRow, ApplicantStage } from '$lib/api'
import type { Tone } from '$lib/ui'

/** In their order: a digit from 1 on leads to each. */
export const stages: ApplicantStage[] = [
  'notified',
  'documented',
  'screening',
  'arranging',
  'scheduled',
  'interviewed',
  'offered',
  'joined',
]
export const exits: ApplicantStage[] = ['refused', 'declined', 'noshow', 'unreachable', 'cancelled']
export const allStages: ApplicantStage[] = [...stages, ...exits]

/** The key that asks for one of the exits. */
export const exitKey = '9'

export const isExit = (stage: ApplicantStage) => exits.includes(stage)

export const tones: Record<ApplicantStage, Tone> = {
  notified: 'warn',
  documented: 'warn',
  screening: 'warn',
  arranging: 'warn',
  scheduled: 'warn',
  interviewed: 'warn',
  offered: 'good',
  joined: 'good',
  refused: 'calm',
  declined: 'calm',
  noshow: 'calm',
  unreachable: 'calm',
  cancelled: 'calm',
}

/** The stage so many steps on; undefined where there is none, or from an exit. */
export function beside(stage: ApplicantStage, by: number): ApplicantStage | undefined {
  const at = stages.indexOf(stage)
  return at < 0 ? undefined : stages[at + by]
}

/** What a stage makes one do: offered after a move, never done by itself. */
export type Offer = 'invite' | 'tell' | 'register' | 'terms'

/** Whether an office introduced somebody, or knows that they applied. No letter names anybody else. */
export const throughOffice = (row: Pick<ApplicantRow, 'route'>) => row.route !== 'media'

export function offersOf(stage: ApplicantStage, row: Pick<ApplicantRow, 'route' | 'registered'>): Offer[] {
  const open = throughOffice(row) && row.registered !== 'taken' && row.registered !== 'sent'
  const register: Offer[] = open ? ['register'] : []
  const told = row.registered === 'taken' || row.registered === 'sent'
  switch (stage) {
    case 'arranging':
    case 'scheduled':
      return ['invite']
    case 'offered':
      return told ? [] : ['tell', 'terms']
    case 'joined':
      return register
    case 'refused':
      return told ? [] : ['tell', ...register]
    case 'declined':
    case 'noshow':
    case 'unreachable':
      return register
    default:
      return []
  }
}
