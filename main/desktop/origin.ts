/**
 * The one origin of every page in the desktop shell. IndexedDB is keyed by it: it never changes
 * (research/electron.md §5).
 */
export const ownScheme = 'app'
export const ownHost = 'bundle'
export const ownOrigin = `${ownScheme}://${ownHost}`

/** The page the main window shows. */
export const homePage = `${ownOrigin}/`

/** The page the projection window shows; it reads its meeting from the hash (renderer/projection/main.tsx). */
export function projectionPage(docId: string): string {
  return `${ownOrigin}/projection.html#${encodeURIComponent(docId)}`
}

/** The meeting the main page is in, by its address (renderer/app/router.ts); null on Home and elsewhere. */
export function meetingInAddress(url: string): string | null {
  if (!isOwnUrl(url)) return null
  return /^#\/m\/([^/]+)/.exec(new URL(url).hash)?.[1] ?? null
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
