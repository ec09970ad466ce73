// Files that a person dropped on the window (backend/bridge/drops.go).
import * as Drops from '../../../wailsjs/go/bridge/Drops'
import { ask } from './call'

export type DroppedFile = { name: string; /** base64 */ data: string }
export type Dropped = { x: number; y: number; files: DroppedFile[] }

export const drops = {
  /** What was dropped last, once. */
  take: () => ask<Dropped>(() => Drops.Take()),
}
