// The account as its page shows it: read at first and again whenever the office has told something.
import { account, on, toFault, type AccountPage, type Fault } from '$lib/api'

export class AccountState {
  page = $state.raw<AccountPage>()
  fault = $state.raw<Fault>()
  busy = $state(false)
  /** Without an account at an office there is nothing to read. */
  readonly #there: boolean

  constructor(there = true) {
    this.#there = there
  }

  /** Reads, and reads again at every event, until the returned function is called. */
  follow(): () => void {
    void this.read()
    return on('stage', () => void this.read())
  }

  async read(): Promise<void> {
    if (!this.#there) return
    try {
      this.page = await account.state()
    } catch (e) {
      this.fault = toFault(e)
    }
  }

  /** Does one act; resolves to whether it was done. */
  async act(what: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.fault = undefined
    try {
      await what()
      await this.read()
      return true
    } catch (e) {
      this.fault = toFault(e)
      return false
    } finally {
      this.busy = false
    }
  }
}
