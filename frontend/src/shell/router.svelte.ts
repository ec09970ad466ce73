import { parseRoute, type Route } from '../desk/routes'

/** The screen in view, as the address says. */
export class Router {
  route = $state.raw<Route>(parseRoute(location.hash))

  /** Follows the address until the returned function is called. */
  follow(): () => void {
    const read = () => (this.route = parseRoute(location.hash))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }

  go(path: string): void {
    location.hash = path.slice(1)
  }

  /** Like go, but the way back skips the present screen. */
  replace(path: string): void {
    history.replaceState(null, '', path)
    this.route = parseRoute(location.hash)
  }
}
