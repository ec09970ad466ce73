// The words of the business's own establishment, in English.
import type { establishment as ja } from './establishment.ja'

export const establishment: typeof ja = {
  review: 'Check the change',
  drop: 'Give the change up',
  dropped: 'The change was given up. This is what the office holds.',
  asked: 'The change was asked for. It goes as soon as there is a line.',
  waiting: 'A change is under way',
  waitingSub: (day, at) =>
    `Asked on ${day} at ${at}. Until the office grants it nothing changes. The answer will show here.`,
  reviewTitle: 'Check the change and ask for it',
  reviewLead: 'Look once more at what changes. Nothing is sent yet.',
  changesLead: 'On the left what the office holds, on the right what is asked for.',
  touched: (n) =>
    `This also changes the sheets of ${n} valid posting(s). Make sure that it is right for all of them.`,
  submit: 'Ask for the change',
  pictures: {
    add: 'Add pictures',
    addHelp:
      'JPEG, PNG, GIF or BMP; choose several at once, or drop them here. Where and when they were taken is removed before they are kept.',
    choose: 'Choose pictures',
    none: 'There are no pictures yet. Pictures of the place show people what the work is like.',
    full: 'All ten places are taken. Take one out before you add another.',
    shrink: 'Make it smaller and add it',
    picture: (n: string) => `Picture (${n})`,
    enlarge: (n: string) => `Enlarge picture (${n})`,
    close: 'Close',
    words: (n: string) => `Words for picture (${n}), up to 30 characters`,
    wordsHint: 'Words (30 characters)',
    before: (n: string) => `Move picture (${n}) forward`,
    after: (n: string) => `Move picture (${n}) back`,
    remove: (n: string) => `Take out picture (${n})`,
    toBefore: 'Forward',
    toAfter: 'Back',
    takeOut: 'Take out',
    removed: 'The picture was taken out.',
    back: 'Undo',
    elsewhere: 'This picture has not come to this computer yet.',
    adding: 'Adding…',
  },
  alert: {
    declined: 'The change was not granted. Correct it and ask again, or give it up.',
    overtaken:
      'The change met newer contents at the office, or another computer’s change. Look at the differences and ask again if needed.',
  },
}

/** Why a picture cannot be taken. */
export const pictureFaults = {
  'picture.kind': () => 'This picture cannot be read. Choose a JPEG, PNG, GIF or BMP file.',
  'picture.heic': () =>
    'Photographs in the iPhone’s own format (HEIC) cannot be read. On the iPhone, choose Settings → Camera → Formats → Most Compatible, or mail the photograph to yourself: it becomes a JPEG.',
  'picture.huge': () =>
    'This picture is too large to open. Choose one of up to 32 MB: photographs (JPEG) of up to 120 million pixels, others of up to 50 million.',
  'picture.large': () => 'A picture may have up to 2 MB. It can be added in a smaller size.',
  'picture.full': () => 'There is room for ten pictures. Take one out before you add another.',
  'picture.notFound': () =>
    'This picture is not on this computer. Wait until it comes, or take it out and choose it again.',
}
