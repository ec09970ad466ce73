// What is seen outside the page (backend/bridge/attention.go). Nothing personal goes there.
import * as Attention from '../../../wailsjs/go/bridge/Attention'
import { ask } from './call'

export const attention = {
  /** Rejects where the desktop shows no notifications. */
  notify: (title: string, text: string) => ask<void>(() => Attention.Notify(title, text)),
  title: (text: string) => ask<void>(() => Attention.Title(text)),
}
