import type { applicantFaults as japanese } from './selection.ja'

/** Sentences for faults about applicants and their papers, by key. */
export const applicantFaults: typeof japanese = {
  'applicant.notFound': () => 'This applicant no longer exists. Open the list again.',
  'applicant.stage': () => 'Choose the stage again.',
  'applicant.tooLong': () => 'This is too long to keep. An entry holds about 10,000 characters.',
  'applicant.note': () => 'A note has 1 to 2,000 characters.',
  'applicant.keep': () => 'Choose between 1 and 12 months.',
  'applicant.undo': () => 'This move cannot be undone any more. Choose the stage again.',
  'applicant.routeHeld': () => 'This person was introduced online. The route cannot be changed.',
  'applicant.wasRefused': () =>
    'The selection of this person is over. Move him or her back to a stage such as “Screening” before an offer.',
  'applicant.wasHired': () =>
    'This person is registered as hired. Register another result before you move him or her.',
  'applicant.wasRegistered': () =>
    'This person is registered as not hired. Register another result before you hire him or her.',
  'applicant.rosterWords': () => 'Enter a title of up to 60 characters, and a note of up to 400.',
  'applicant.slipEmpty': () => 'Enter a text.',
  'applicant.slipLong': () => 'Too long: up to 60 characters of title and 4,000 of text.',
  'interview.unfixed': () => 'Only an interview with a fixed time can be printed as an invitation.',
  'applicant.undecided': () => 'Enter first whether the person is hired.',
  'applicant.noMail': () =>
    'Nobody who applied can be read from this file. Choose a file (.eml) with one email, saved in your email program.',
  'applicant.mailSize': () =>
    'Emails of more than 25 MB are not read. Add the applicant by hand, save the attached papers, and file them.',
  'applicant.notOver': () => 'The selection is not over. Move the person to a final stage first.',
  'applicant.resultOpen': () => 'Register the result with the office first, then erase.',
  'applicant.eraseAs': () => 'Choose whether the documents were returned or destroyed.',
  'document.size': () => 'Empty files and files of more than 10 MB are not taken.',
  'document.kind': () =>
    'Files of this kind are not taken. Use PDF, a photo (JPEG, PNG, HEIC), Word, Excel or text.',
  'document.notFound': () => 'This document is not on this computer. Wait until it comes from another one.',
  'document.noProgram': () => 'No program for this document was found. Install one, such as Word or Excel.',
  'outcome.notOffice': () =>
    'This application did not come through the office. There is nothing to register.',
  'outcome.withdrawn': () => 'The office has withdrawn this introduction. No result is needed.',
  'outcome.closed': () => 'The time to register online is over. Tell the office by telephone or on paper.',
  'outcome.problems': () => 'This cannot be registered yet. Correct or confirm the entries shown.',
  'outcome.same': () => 'This is registered already. Change something before you register it again.',
}
