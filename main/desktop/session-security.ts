/**
 * What holds for a whole session: permissions, downloads, and no network at all. The pages need none, their host
 * answers `app://bundle` in this process; the CSP already says so, and this says it again below the page.
 */
import type { Session } from 'electron/main'
import { isOwnUrl } from './origin.ts'
import { mayUse } from './permissions.ts'

const networkAddresses = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*']

/** A page may save what it made or what its host answers, nothing fetched elsewhere. */
export function mayDownload(url: string): boolean {
  return isOwnUrl(url.startsWith('blob:') ? url.slice('blob:'.length) : url)
}

/** @param platform macOS checks spelling itself; elsewhere Chromium would fetch dictionaries from the network. */
export function guardSession(session: Session, platform: NodeJS.Platform): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl, details.isMainFrame))
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    mayUse(permission, details.requestingUrl ?? requestingOrigin, details.isMainFrame),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault()
  })
  session.webRequest.onBeforeRequest({ urls: networkAddresses }, (_details, answer) => answer({ cancel: true }))
  session.setSpellCheckerEnabled(platform === 'darwin')
}
