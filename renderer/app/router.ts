/**
 * Where one is, in the address's hash: it survives a reload and works the same under app:// and http.
 *   #/ · #/council · #/rules · #/verify · #/m/<docId>/prepare[/<panel>] · …/room · …/conduct · …/minutes · …/finalise
 * A number after an item of Écrire is one of its « à compléter », « u » and a code point a character of its text: the
 * caret goes there.
 */
import { useSyncExternalStore } from 'react'

export const meetingScreens = ['prepare', 'room', 'conduct', 'minutes', 'finalise'] as const
export type MeetingScreen = (typeof meetingScreens)[number]

export type Route =
  | { screen: 'home' }
  | { screen: 'council' }
  | { screen: 'rules' }
  | { screen: 'verify' }
  /** `panel` is the screen's own: a tab, an item. */
  | { screen: MeetingScreen; docId: string; panel: string | null; mark?: number; codePoint?: number }

/** An address nobody knows is Home. */
export function parseRoute(hash: string): Route {
  const [first, docId, wanted, panel, mark] = hash.replace(/^#?\/?/, '').split('/')
  if (first === 'council' || first === 'rules' || first === 'verify') return { screen: first }
  const screen = meetingScreens.find((known) => known === (wanted ?? 'prepare'))
  if (first !== 'm' || docId === undefined || docId === '' || screen === undefined) return { screen: 'home' }
  const place = Number(mark)
  const marked = Number.isInteger(place) && place > 0 ? { mark: place } : {}
  const [, code] = /^u([0-9a-f]{1,6})$/i.exec(mark ?? '') ?? []
  const pointed = code === undefined ? {} : { codePoint: Number.parseInt(code, 16) }
  return { screen, docId, panel: panel === undefined || panel === '' ? null : panel, ...marked, ...pointed }
}

export function href(route: Route): string {
  if (route.screen === 'home') return '#/'
  if (!('docId' in route)) return `#/${route.screen}`
  const { panel, mark, codePoint } = route
  const caret = mark ?? (codePoint === undefined ? null : `u${codePoint.toString(16)}`)
  const place = panel === null ? '' : `/${panel}${caret === null ? '' : `/${caret}`}`
  return `#/m/${route.docId}/${route.screen}${place}`
}

export function go(route: Route): void {
  location.hash = href(route)
}

function onHashChange(tell: () => void): () => void {
  window.addEventListener('hashchange', tell)
  return () => window.removeEventListener('hashchange', tell)
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(onHashChange, () => location.hash))
}
