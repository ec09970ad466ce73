// The office's side: what a clerk works at. So far only the practice world has an office to look at.
import type { Side } from '../shell/side'
import IntakeBadge from './intake/IntakeBadge.svelte'
import IntakePage from './intake/IntakePage.svelte'

export const office: Side = {
  name: 'office',
  root: 'office',
  opens: (view) => view.practice,
  who: (_, t) => t.office.practice,
  pages: [
    { path: '', show: IntakePage, icon: 'tray', menu: { title: 'intake', key: 1, badge: IntakeBadge } },
  ],
}
