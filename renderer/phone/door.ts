/** The room's door: what stands open, coming in, going out. Plain HTTP; the seat's token is a cookie no page reads. */
import type { DoorView, Enter, EnterAnswer, PhoneLanguage } from '#shared/contract/phone.ts'

export type Entered = EnterAnswer | { ok: false; code: 'unreachable' }

/** A room that answers takes milliseconds; ms. */
const patience = 5000

/** The answer as JSON; null when none came, or none that can be read. */
async function asked<T>(path: string, init: RequestInit = {}): Promise<T | null> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), patience)
  try {
    const response = await fetch(path, { ...init, cache: 'no-store', signal: giveUp.signal })
    return (await response.json()) as T
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** @param of the seat asked about: a laptop may hold a screen's beside a person's */
export async function askDoor(of: 'person' | 'screen'): Promise<DoorView | null> {
  return asked<DoorView>(of === 'screen' ? '/door?as=projection' : '/door')
}

/** Whether the room knows this phone; null when it does not answer. */
export async function hasSeat(): Promise<boolean | null> {
  const door = await askDoor('person')
  return door === null ? null : door.seat === 'participant' || door.seat === 'observer'
}

export async function enter(values: Enter): Promise<Entered> {
  const headers = { 'content-type': 'application/json' }
  const answer = await asked<Entered>('/enter', { method: 'POST', headers, body: JSON.stringify(values) })
  return answer ?? { ok: false, code: 'unreachable' }
}

export async function leave(): Promise<void> {
  await asked('/leave', { method: 'POST' })
}

export async function askLanguages(): Promise<PhoneLanguage[] | null> {
  return asked<PhoneLanguage[]>('/languages')
}

export async function askWords(code: string): Promise<Record<string, unknown> | null> {
  return asked<Record<string, unknown>>(`/languages/${encodeURIComponent(code)}.json`)
}
