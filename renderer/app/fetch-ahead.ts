/** Begins to fetch the code an address needs while the page still asks the host who it is and opens its store. */
import { screenLoaders } from './meeting-screens.ts'
import type { Route } from './router.ts'

/** A failure is said when the screen is shown, which asks again. */
export function fetchAhead(route: Route): void {
  if (!('docId' in route)) return
  Promise.all([import('./MeetingFrame.tsx'), screenLoaders[route.screen]()]).catch(() => undefined)
}
