/** How this wall is set, on this computer: larger letters, dark ground. Nothing here touches the meeting. */

export interface Preferences {
  theme: 'light' | 'dark'
  /** Times the measured sizes; never under 1, which is already the least that is read from the last row. */
  scale: number
}

const storageKey = 'tablee-wall'
const standard: Preferences = { theme: 'light', scale: 1 }
const largest = 1.5
const step = 0.1

/** What a key changes; null when it is no key of the wall. `code` finds + and − where the layout puts them. */
export function afterKey(now: Preferences, key: string): Preferences | null {
  const scaled = (change: number): Preferences => ({
    ...now,
    scale: Math.min(largest, Math.max(1, Math.round((now.scale + change) * 10) / 10)),
  })
  switch (key.toLowerCase()) {
    case '+':
    case '=':
      return scaled(step)
    case '-':
      return scaled(-step)
    case '0':
      return { ...now, scale: 1 }
    case 'd':
      return { ...now, theme: now.theme === 'light' ? 'dark' : 'light' }
    default:
      return null
  }
}

export function readPreferences(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Preferences>
    return {
      theme: kept.theme === 'dark' ? 'dark' : 'light',
      scale: typeof kept.scale === 'number' && kept.scale >= 1 && kept.scale <= largest ? kept.scale : 1,
    }
  } catch {
    return standard
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences))
  } catch {
    // Storage refused: they last as long as the page.
  }
}
