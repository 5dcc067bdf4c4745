/** How the wall is set on this computer (projection/preferences.ts), told and mended from another of its windows. */
import { readPreferences, keepPreferences, type Preferences } from '../../projection/preferences.ts'

/** The wall's own typeface is the page's: one of its faces loaded means that all can be. */
export async function lettersLoaded(): Promise<boolean> {
  const { fontFamily } = getComputedStyle(document.body)
  const faces = await document.fonts.load(`16px ${fontFamily}`).catch(() => [])
  return faces.length > 0
}

export function wallSetting(): Preferences {
  return readPreferences()
}

/** A projection that is open reads it when it is opened again. */
export function setLightGround(): void {
  keepPreferences({ ...readPreferences(), theme: 'light' })
}
