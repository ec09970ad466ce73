// The words about seekers, in English.
import type { seekerFaults as ja } from './seekers.ja'

export const seekerFaults: typeof ja = {
  'seeker.notFound': () => 'This seeker was not found. Read the list again.',
  'seeker.answer': () => 'Something about the seeker is missing or cannot be read.',
  'seeker.leak': () => 'What is to be published would say who the person is. Reword it first.',
  'seeker.unreachable': () => 'Who may be approached needs a mail address.',
  'seeker.ended': () => 'The validity of this seeker has ended; nothing can be published.',
  'seeker.noPosting': () =>
    'You have no valid posting. Only businesses with one may look for seekers: file a posting, and once it is accepted you can.',
  'seeker.condition': () => 'A condition cannot be read. Mend the entries in red.',
  'seeker.anything': () => 'Enter at least one of occupation, place, experience, licence or words.',
  'seeker.asking': () => 'The answer to the last question is not here yet.',
  'seeker.noMore': () => 'These are all.',
  'seeker.noSearch': () => 'This search is no longer here. Read the list again.',
  'seeker.rules': () => 'A limit is 0 or more.',
  'seeker.notPublished': () => 'This seeker is not published now.',
}
