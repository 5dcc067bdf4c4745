/**
 * What no page may do, in one place for every WebContents there will ever be. Each rule is a pure function; the hook
 * below only applies them. The reasons are in docs/security-desktop.md.
 */
import type { WebContents } from 'electron/main'
import { isOwnUrl } from './origin.ts'

/** A page stays on our origin: following a link or a redirect elsewhere would hand our preload to strangers. */
export function mayNavigate(url: string): boolean {
  return isOwnUrl(url)
}

/** No page of ours has a frame inside it, so none may go anywhere. */
export function mayNavigateFrame(url: string, isMainFrame: boolean): boolean {
  return isMainFrame && mayNavigate(url)
}

/** Schemes a link in the minutes may hand to the system; anything else could start a program. */
const externalSchemes = new Set(['https:', 'http:', 'mailto:'])

/** The address to open in the system's browser for a link in a text, or null. No window of ours ever opens. */
export function externalAddress(text: string): string | null {
  const url = URL.parse(text)
  if (url === null || !externalSchemes.has(url.protocol)) return null
  // A name before the host makes an address look like another one.
  if (url.username !== '' || url.password !== '') return null
  return url.href
}

/** Written as a rule so that a test can say so. */
export function mayAttachWebview(): boolean {
  return false
}

/** Applies the rules to a WebContents that was just created. */
export function secureWebContents(contents: WebContents, openExternal: (url: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigateFrame(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    if (!mayAttachWebview()) event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    const address = externalAddress(url)
    if (address !== null) openExternal(address)
    return { action: 'deny' }
  })
  // WebRTC needs no permission and would tell a page this computer's addresses.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
