// The office's side: what a clerk works at, at an office of this computer or at that of the practice world.
import type { Side } from '../shell/side'
import CodesPage from './codes/CodesPage.svelte'
import IntakeBadge from './intake/IntakeBadge.svelte'
import IntakePage from './intake/IntakePage.svelte'
import JournalPage from './journal/JournalPage.svelte'
import MatterPage from './matter/MatterPage.svelte'
import ReviewPage from './review/ReviewPage.svelte'
import StaffPage from './staff/StaffPage.svelte'

export const office: Side = {
  name: 'office',
  root: 'office',
  opens: (view) => view.practice || view.stage === 'office',
  who: (view, t) => (view.practice ? t.office.practice : t.office.at(view.business, view.clerk)),
  pages: [
    { path: '', show: IntakePage, icon: 'tray', menu: { title: 'intake', key: 1, badge: IntakeBadge } },
    { path: 'codes', show: CodesPage, icon: 'building', menu: { title: 'codes', key: 2 } },
    { path: 'staff', show: StaffPage, icon: 'people', menu: { title: 'staff', key: 3 } },
    { path: 'journal', show: JournalPage, icon: 'sheets', menu: { title: 'journal', key: 4 } },
    { path: 'matter/*', show: MatterPage, icon: 'tray', within: '' },
    { path: 'review/*', show: ReviewPage, icon: 'tray', within: '' },
  ],
}
