// The words of the business's own establishment, in English.
import { n1 } from './count'
import type { establishment as ja } from './establishment.ja'

export const establishment: typeof ja = {
  review: 'Check the change',
  drop: 'Discard changes',
  dropped: 'Changes discarded. This is the office’s version.',
  asked: 'Your request is waiting to be sent. It will go automatically when you are online.',
  waiting: 'A change request is pending',
  waitingSub: (day, at) =>
    `Requested on ${day} at ${at}. Until the office approves it nothing changes. The reply will appear here.`,
  reviewTitle: 'Check and send your change',
  reviewLead: 'Check your changes once more. Nothing is sent yet.',
  changesLead: 'On the left the office’s version, on the right what you want to change it to.',
  touched: (n) =>
    `This also changes the sheets of ${n1(n, 'active posting', 'active postings')}. Check that it is right for all of them.`,
  submit: 'Send change request',
  pictures: {
    add: 'Add pictures',
    addHelp:
      'JPEG, PNG, GIF or BMP; choose several at once, or drop them here. Where and when they were taken is removed before they are kept.',
    choose: 'Choose pictures',
    none: 'There are no pictures yet. Pictures of the place show people what the work is like.',
    full: 'You have 10 pictures, the most allowed. Remove one before you add another.',
    shrink: 'Make it smaller and add it',
    picture: (n: string) => `Picture (${n})`,
    enlarge: (n: string) => `Enlarge picture (${n})`,
    close: 'Close',
    words: (n: string) => `Caption for picture (${n}), up to 30 characters`,
    wordsHint: 'Caption (30 characters)',
    before: (n: string) => `Move picture (${n}) forward`,
    after: (n: string) => `Move picture (${n}) back`,
    remove: (n: string) => `Remove picture (${n})`,
    toBefore: 'Forward',
    toAfter: 'Back',
    takeOut: 'Remove',
    removed: 'The picture was removed.',
    back: 'Undo',
    elsewhere: 'This picture has not arrived on this computer yet.',
    adding: 'Adding…',
  },
  alert: {
    declined: 'The change was not approved. Correct it and request it again, or discard your changes.',
    overtaken:
      'The change conflicts with a newer version at the office, or with a request from another computer. Check the differences and request it again if needed.',
  },
}

/** Why a picture cannot be taken. */
export const pictureFaults = {
  'picture.kind': () => 'This picture cannot be read. Choose a JPEG, PNG, GIF or BMP file.',
  'picture.heic': () =>
    'Photos in the iPhone’s own format (HEIC) cannot be read. On the iPhone, choose Settings → Camera → Formats → Most Compatible, or mail the photo to yourself: it becomes a JPEG.',
  'picture.huge': () =>
    'This picture is too large to open. Choose one of up to 32 MB: photos (JPEG) of up to 120 million pixels, others of up to 50 million.',
  'picture.large': () => 'A picture may have up to 2 MB. It can be added in a smaller size.',
  'picture.full': () => 'You can have 10 pictures. Remove one before you add another.',
  'picture.notFound': () =>
    'This picture is not on this computer. Wait until it arrives, or remove it and choose it again.',
}
