// The desk's side: what a business works at.
import type { StartView } from '$lib/api'
import type { Side } from '../shell/side'
import AccountPage from './account/AccountPage.svelte'
import EstablishmentPage from './establishment/EstablishmentPage.svelte'
import HomePage from './home/HomePage.svelte'
import LettersPage from './letters/LettersPage.svelte'
import LoginBar from './LoginBar.svelte'
import { paths } from './paths'
import ListPage from './postings/ListPage.svelte'
import PostingPages from './postings/PostingPages.svelte'
import SettingsPage from './settings/SettingsPage.svelte'
import TemplatesPage from './templates/TemplatesPage.svelte'

/** Whether an office is written to; otherwise there are no letters, and no account there. */
const written = (view: StartView) => !view.byHand

export const desk: Side = {
  name: 'desk',
  root: '',
  opens: () => true,
  who: (view) => [view.business, view.place].filter(Boolean).join('　'),
  bar: LoginBar,
  letters: paths.letters,
  pages: [
    { path: '', show: HomePage, menu: { title: 'home', key: 1 } },
    { path: 'postings', show: ListPage, menu: { title: 'postings', key: 2 } },
    // Within one posting's form the editor itself knows where to go.
    { path: 'postings/*', show: PostingPages, within: 'postings', leads: (rest) => rest[1] === 'edit' },
    { path: 'templates', show: TemplatesPage, within: 'postings' },
    { path: 'establishment/*', show: EstablishmentPage, menu: { title: 'establishment' } },
    { path: 'letters', show: LettersPage, opens: written },
    { path: 'account', show: AccountPage, opens: written },
    { path: 'settings', show: SettingsPage, menu: { title: 'settings', key: 3 } },
  ],
}
