// The desk's side: what a business works at.
import type { StartView } from '$lib/api'
import { i18n } from '$lib/i18n'
import type { Side } from '../shell/side'
import AccountPage from './account/AccountPage.svelte'
import ApplicantsBadge from './applicants/ApplicantsBadge.svelte'
import ApplicantsPage from './applicants/ApplicantsPage.svelte'
import CalendarPage from './calendar/CalendarPage.svelte'
import ClosingPage from './closing/ClosingPage.svelte'
import EstablishmentPage from './establishment/EstablishmentPage.svelte'
import HomeBadge from './home/HomeBadge.svelte'
import HomePage from './home/HomePage.svelte'
import LettersPage from './letters/LettersPage.svelte'
import LoginBar from './LoginBar.svelte'
import AboutPage from './about/AboutPage.svelte'
import ManualPage from './manual/ManualPage.svelte'
import NoticesBadge from './notices/NoticesBadge.svelte'
import NoticesPage from './notices/NoticesPage.svelte'
import Palette from './palette/Palette.svelte'
import { paths } from './paths'
import ListPage from './postings/ListPage.svelte'
import PostingPages from './postings/PostingPages.svelte'
import SeekersPage from './seekers/SeekersPage.svelte'
import SettingsPage from './settings/SettingsPage.svelte'
import TalksBadge from './talks/TalksBadge.svelte'
import TalksPage from './talks/TalksPage.svelte'
import TemplatesPage from './templates/TemplatesPage.svelte'
import UsualPage from './usual/UsualPage.svelte'

/** Whether an office is written to; otherwise there are no letters, and no account there. */
const written = (view: StartView) => !view.byHand

export const desk: Side = {
  name: 'desk',
  root: '',
  opens: (view) => view.stage !== 'office',
  who: (view) => i18n.f.beside(view.business, view.place),
  bar: LoginBar,
  palette: Palette,
  letters: paths.letters,
  pages: [
    { path: '', show: HomePage, icon: 'house', menu: { title: 'home', key: 1, badge: HomeBadge } },
    { path: 'postings', show: ListPage, icon: 'sheet', menu: { title: 'postings', key: 2 } },
    // Within one posting's form the editor itself knows where to go.
    {
      path: 'postings/*',
      show: PostingPages,
      icon: 'sheet',
      within: 'postings',
      leads: (rest) => rest[1] === 'edit',
    },
    {
      path: 'applicants/*',
      show: ApplicantsPage,
      icon: 'people',
      menu: { title: 'applicants', key: 3, badge: ApplicantsBadge },
      // Within one applicant's forms the page itself knows where to go.
      leads: (rest) => rest[1] === 'profile' || rest[1] === 'result',
    },
    { path: 'calendar', show: CalendarPage, icon: 'calendar', menu: { title: 'calendar', key: 5 } },
    { path: 'seekers/*', show: SeekersPage, icon: 'lens', menu: { title: 'seekers' }, opens: written },
    {
      path: 'notices/*',
      show: NoticesPage,
      icon: 'bell',
      menu: { title: 'notices', badge: NoticesBadge },
      opens: written,
    },
    {
      path: 'talks/*',
      show: TalksPage,
      icon: 'speech',
      menu: { title: 'talks', badge: TalksBadge },
      opens: written,
    },
    { path: 'manual/*', show: ManualPage, icon: 'sheets' },
    { path: 'templates', show: TemplatesPage, icon: 'sheets', within: 'postings' },
    { path: 'usual/*', show: UsualPage, icon: 'sheets', within: 'postings' },
    { path: 'establishment/*', show: EstablishmentPage, icon: 'building', menu: { title: 'establishment' } },
    { path: 'closing', show: ClosingPage, icon: 'building', within: 'establishment', opens: written },
    { path: 'letters', show: LettersPage, icon: 'letter', opens: written },
    { path: 'account', show: AccountPage, icon: 'person', opens: written },
    { path: 'about', show: AboutPage, icon: 'sliders', within: 'settings' },
    { path: 'settings', show: SettingsPage, icon: 'sliders', menu: { title: 'settings', key: 4 } },
  ],
}
