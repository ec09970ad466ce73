import type { Dictionary } from './words.svelte'

/** The words while the business goes to its office itself: nothing is sent, and nothing comes by itself. */
export function byHand(t: Dictionary): Dictionary {
  const w = t.hand.instead
  const { life } = t
  return {
    ...t,
    faultKeys: {
      ...t.faultKeys,
      'posting.discard.sent': () => w.discard,
      'posting.notEditable': () => w.notEditable,
    },
    start: { ...t.start, lead: w.lead },
    review: { ...t.review, ...w.review },
    memo: { ...t.memo, ...w.memo },
    editor: { ...t.editor, remarksLead: w.remarksLead },
    posting: {
      ...t.posting,
      receipt: w.receipt,
      station: { ...t.posting.station, ...w.station },
      now: { ...t.posting.now, ...w.now },
    },
    home: { ...t.home, ...w.home },
    life: {
      ...life,
      ask: { ...life.ask, sent: w.asked, withdrawal: { ...life.ask.withdrawal, text: w.withdrawal } },
      open: { ...life.open, ...w.open },
      versions: { ...life.versions, ...w.versions },
      alert: { ...life.alert, ...w.alert },
      review: { ...life.review, ...w.change },
    },
  }
}
