// The pages of the desk and what can be done from anywhere, as things to be found.
import { postings, sync, type PostingKind, type StartView } from '$lib/api'
import { postingKinds } from '$lib/forms'
import type { Dictionary } from '$lib/i18n'
import { folded, searchWords } from '$lib/jp'
import type { IconName } from '$lib/ui'
import type { ManualText } from '../manual/pages'
import { paths } from '../paths'

export type Place = {
  kind: 'page' | 'act' | 'manual'
  id: string
  title: string
  sub?: string
  icon: IconName
  /** What else it is called. */
  also?: string
  /** Where it leads, or what it does. */
  does: { href: string } | { run: () => Promise<void> }
}

/** What an act needs of the window. */
export type Hands = { go: (path: string) => void; leave: () => Promise<void> }

/** Everything that is there for what is open; of a business that goes to its office itself, nothing that is written to one. */
export function places(t: Dictionary, view: StartView | undefined, { go, leave }: Hands): Place[] {
  const { nav, palette: p } = t
  const written = view !== undefined && !view.byHand
  const page = (id: string, title: string, href: string, icon: IconName, also = ''): Place => ({
    kind: 'page',
    id,
    title,
    icon,
    also,
    does: { href },
  })
  const act = (
    id: string,
    title: string,
    does: Place['does'],
    icon: IconName,
    also = '',
    sub = '',
  ): Place => ({
    kind: 'act',
    id,
    title,
    sub,
    icon,
    also,
    does,
  })
  const begin = (kind: PostingKind) => async () => go(paths.edit((await postings.create(kind)).row.id))
  return [
    ...postingKinds.map((kind) =>
      act(
        `new-${kind}`,
        p.acts.newPosting(t.postings.kind[kind]),
        { run: begin(kind) },
        'sheet',
        p.also.newPosting,
      ),
    ),
    act('add', p.acts.addApplicant, { href: paths.newApplicant() }, 'people', p.also.addApplicant),
    act(
      'renew',
      p.acts.renew,
      { href: paths.list('only=valid&sort=expires') },
      'sheet',
      p.also.renew,
      p.acts.renewSub,
    ),
    page('home', nav.home, paths.home, 'house', p.also.home),
    page('postings', nav.postings, paths.postings, 'sheet', p.also.postings),
    page('applicants', nav.applicants, paths.applicants, 'people', p.also.applicants),
    page('board', p.places.board, paths.applicants, 'people'),
    page('table', p.places.table, paths.table(''), 'people'),
    page('interviews', p.places.interviews, paths.interviews(), 'calendar'),
    page('figures', p.places.figures, paths.figures(), 'people'),
    page('calendar', nav.calendar, paths.calendar(), 'calendar', p.also.calendar),
    page('establishment', nav.establishment, paths.establishment(), 'building', p.also.establishment),
    page('templates', p.places.templates, paths.templates, 'sheets'),
    page('mailTemplates', p.places.mailTemplates, paths.mailTemplates, 'letter'),
    page('erasing', p.places.erasing, paths.erasing, 'people'),
    page('manual', p.places.manual, paths.manual(), 'sheets'),
    page('settings', nav.settings, paths.settings, 'sliders', p.also.settings),
    page('about', t.settings.about, paths.about, 'sliders', p.also.about),
    act('importApplicants', p.acts.importApplicants, { href: paths.importApplicants }, 'people', 'CSV Excel'),
    act('importPostings', p.acts.importPostings, { href: paths.importPostings }, 'sheet', 'CSV Excel'),
    act('publicPages', p.acts.publicPages, { href: paths.publicPages }, 'sheet'),
    ...(written
      ? [
          page('seekers', nav.seekers, paths.seekers, 'lens', p.also.seekers),
          page('notices', nav.notices, paths.notices, 'bell', p.also.notices),
          page('talks', nav.talks, paths.talks, 'speech', p.also.talks),
          page('letters', p.places.letters, paths.letters, 'letter'),
          page('account', p.places.account, paths.account, 'person'),
          act('newSearch', p.acts.newSearch, { href: paths.newSearch() }, 'lens', p.also.seekers),
          act('newTalk', p.acts.newTalk, { href: paths.talk('new') }, 'speech', p.also.talks),
          act('sync', p.acts.sync, { run: sync.now }, 'letter', p.also.sync),
        ]
      : []),
    act('leave', p.acts.leave, { run: leave }, 'person', p.also.leave),
  ]
}

/** The pages of the manual, which are found by what they say, too. */
export const manualPlaces = (pages: ManualText[]): Place[] =>
  pages.map(({ name, title, text }) => ({
    kind: 'manual',
    id: `manual/${name}`,
    title,
    icon: 'sheets',
    also: text,
    does: { href: paths.manual(name) },
  }))

/** As backend/desk/palette.go scores what fits what a thing is called. */
const fits = { whole: 400, begins: 300, called: 200, words: 100 }
const weight = { page: 45, act: 40, manual: 0 }

/** What was folded once is kept: a page of the manual is long. */
const kept = new WeakMap<Place, { called: string; known: string }>()
function wordsOf(place: Place): { called: string; known: string } {
  const called = folded(place.title)
  const words = kept.get(place) ?? { called, known: `${called}\n${folded(place.also ?? '')}` }
  kept.set(place, words)
  return words
}

/** Those that have all words of a text, each with its score; none for no text. */
export function found(all: Place[], text: string): { place: Place; score: number }[] {
  const words = searchWords(text)
  if (words.length === 0) return []
  const whole = words.join('')
  return all.flatMap((place) => {
    const { called, known } = wordsOf(place)
    if (!words.every((w) => known.includes(w))) return []
    const tight = called.replaceAll(' ', '')
    const score =
      tight === whole
        ? fits.whole
        : tight.startsWith(whole)
          ? fits.begins
          : words.every((w) => called.includes(w))
            ? fits.called
            : fits.words
    return [{ place, score: score + weight[place.kind] }]
  })
}
