import { tick } from 'svelte'
import { parseRoute, type Route } from '../desk/routes'
import { Places } from './places'

/** The screen in view, as the address says. */
export class Router {
  route = $state.raw<Route>(parseRoute(location.hash))
  #places = new Places(() => document.getElementById('main'))

  /** Follows the address until the returned function is called. */
  follow(): () => void {
    const read = () => {
      const { back } = this.#places.leave()
      const left = this.route
      this.route = parseRoute(location.hash)
      // Within one posting's form the editor itself knows where to go.
      if (left.name === 'edit' && this.route.name === 'edit') return
      void tick().then(() => this.#places.arrive(back))
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
    this.route = parseRoute(location.hash)
  }
}
