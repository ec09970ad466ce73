import { tick } from 'svelte'
import { readAddress, type Address } from './address'
import { Places } from './places'
import { placeOf, type Side } from './side'

/** The address of the window, the page it leads to, and where the person was at each. */
export class Router {
  address = $state.raw<Address>(readAddress(location.hash))
  #sides: () => [Side, ...Side[]]
  #places = new Places(() => document.getElementById('main'))
  readonly place = $derived.by(() => placeOf(this.#sides(), this.address))

  /** sides are those that can be looked at now. */
  constructor(sides: () => [Side, ...Side[]]) {
    this.#sides = sides
  }

  /** Follows the address until the returned function is called. */
  follow(): () => void {
    const read = () => {
      const { back } = this.#places.leave()
      const left = this.place
      this.address = readAddress(location.hash)
      const led = [left, this.place].every((at) => at.page === left.page && at.page.leads?.(at.rest))
      if (!led) void tick().then(() => this.#places.arrive(back))
    }
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }

  go(path: string): void {
    location.hash = path.slice(1)
  }

  /** Like go, but the way back skips the present screen. */
  replace(path: string): void {
    history.replaceState(history.state, '', path)
    this.address = readAddress(location.hash)
  }
}
