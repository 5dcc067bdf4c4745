/** What this phone keeps between two visits. A private window may refuse to keep anything: then it is for now only. */

function storeOf(lasting: boolean): Storage | null {
  try {
    return lasting ? localStorage : sessionStorage
  } catch {
    return null
  }
}

function read(lasting: boolean, key: string): string | null {
  try {
    return storeOf(lasting)?.getItem(key) ?? null
  } catch {
    return null
  }
}

function write(lasting: boolean, key: string, value: string): void {
  try {
    if (value === '') storeOf(lasting)?.removeItem(key)
    else storeOf(lasting)?.setItem(key, value)
  } catch {
    // Full, or refused: the page goes on without.
  }
}

const languageKey = 'tablee.language'
const draftKey = 'tablee.message'

export const keptLanguage = (): string | null => read(true, languageKey)
export const keepLanguage = (code: string): void => write(true, languageKey, code)

/** A message begun and not sent yet: it outlives a reload, and ends with the tab. */
export const keptDraft = (): string => read(false, draftKey) ?? ''
export const keepDraft = (text: string): void => write(false, draftKey, text)
