/**
 * The one origin of every page in the desktop shell. IndexedDB is keyed by it: it never changes
 * (research/electron.md §5).
 */
export const ownScheme = 'app'
export const ownHost = 'bundle'
export const ownOrigin = `${ownScheme}://${ownHost}`

/** The page the main window shows. */
export const homePage = `${ownOrigin}/`

/** The page the projection window shows. */
export function projectionPage(docId: string): string {
  return `${ownOrigin}/projection.html?${new URLSearchParams({ meeting: docId }).toString()}`
}

/** True for an address of ours. `URL.origin` is "null" for a scheme of one's own, so the parts are compared. */
export function isOwnUrl(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null &&
    url.protocol === `${ownScheme}:` &&
    url.host === ownHost &&
    url.username === '' &&
    url.password === ''
  )
}
