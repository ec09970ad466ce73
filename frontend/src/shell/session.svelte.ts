// What the whole window knows: which stage the program is in, how it looks, how the exchange with the office stands.
import {
  inTurn,
  on,
  start,
  sync,
  toFault,
  type Fault,
  type Settings,
  type StartView,
  type SyncView,
} from '$lib/api'
import { i18n } from '$lib/i18n'
import { getContext, setContext } from 'svelte'

/** Where parts of the window that are given nothing find it. */
const here = Symbol('session')
export const giveSession = (session: Session) => setContext(here, session)
export const takeSession = () => getContext<Session>(here)

export class Session {
  start = $state.raw<StartView>()
  settings = $state.raw<Settings>({
    language: 'ja',
    theme: 'system',
    idleMinutes: 15,
    notify: { silent: [], from: '', until: '' },
    versionRead: '',
  })
  sync = $state.raw<SyncView>()
  fault = $state.raw<Fault>()
  /**
   * After how many minutes without a touch the window locks; 0 is never. The one-time password's page locks, too. The desk
   * that practice comes with has no password of a person's own. News from the office is no touch: this changes with nothing else.
   */
  readonly idleMinutes = $derived.by(() => {
    const stage = this.start?.account ? this.start.stage : undefined
    return stage === 'desk' || stage === 'login' || stage === 'office' ? this.settings.idleMinutes : 0
  })
  /** A backup that the person opened with the program. */
  backup = $state('')
  /** The account that was open last: its screens stay where they were while it is locked. */
  last = ''

  /** Reads everything and reads again at every event, until the returned function is called. */
  follow(): () => void {
    void this.#settings()
    void this.read()
    const offs = [on('stage', () => void this.read()), on('sync', () => void this.#moved())]
    return () => offs.forEach((off) => off())
  }

  get inside(): boolean {
    const stage = this.start?.stage
    return stage === 'practice' || stage === 'desk' || stage === 'office'
  }

  /** The mailbox does not open any more: its password, or a sign-in, is wanted again. */
  get mailClosed(): boolean {
    const keys = ['mail.password', 'mail.appPassword', 'mail.signIn']
    return this.start?.mailWithheld === true || keys.includes(this.sync?.key ?? '')
  }

  readonly read = inTurn(async () => {
    try {
      this.start = await start.state()
      i18n.byHand = this.start.byHand
      if (this.inside || this.start.stage === 'login') this.last = this.start.account
      this.fault = undefined
      await this.readSync()
    } catch (e) {
      this.fault = toFault(e)
    }
  })

  /** A letter has gone or come: before the desk, where one stands hangs on it. */
  #moved(): Promise<void> {
    return this.inside ? this.readSync() : this.read()
  }

  readonly readSync = inTurn(async () => {
    try {
      const open = this.start && this.start.stage !== 'first' && this.start.stage !== 'locked'
      this.sync = open ? await sync.state() : undefined
    } catch {
      // The last known state stays in view; the next event reads again.
    }
  })

  async change(settings: Settings): Promise<void> {
    this.settings = settings
    i18n.language = settings.language
    await start.saveSettings(settings)
  }

  async #settings(): Promise<void> {
    try {
      this.settings = await start.settings()
      i18n.language = this.settings.language
    } catch {
      // Unreadable settings leave the program as it is delivered.
    }
  }
}
