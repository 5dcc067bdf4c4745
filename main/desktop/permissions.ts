/**
 * What a page of ours may ask Chromium for, each line with its reason. What is not here is refused: camera,
 * microphone, place, notifications, devices, screen capture.
 */
import { isOwnUrl } from './origin.ts'

const reasons = {
  'clipboard-sanitized-write': 'a button copies a decision or an address',
  fullscreen: 'the projection page may fill its screen',
  'persistent-storage': 'what is typed waits in IndexedDB until the host has it; it must not be evicted',
  'screen-wake-lock': 'the projection page asks for it in both shells',
} as const

/** @param requestingUrl the address of the frame that asks. Only the main frame of a page of ours may. */
export function mayUse(permission: string, requestingUrl: string | undefined, isMainFrame: boolean): boolean {
  return isMainFrame && Object.hasOwn(reasons, permission) && requestingUrl !== undefined && isOwnUrl(requestingUrl)
}
