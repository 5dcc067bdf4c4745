/** Sessions side by side: those that were read by a category of the same name, and every side any of them had. */
import type { RegisterSpeech } from '#shared/contract/operations.ts'
import type { RecordedBalance } from '#shared/rules/facts.ts'

export interface SpeechAxis {
  name: string
  /** In the order they first appear, the latest session first. */
  sides: string[]
  sessions: { session: RegisterSpeech; balance: RecordedBalance }[]
}

export function speechAxes(sessions: readonly RegisterSpeech[]): SpeechAxis[] {
  const axes = new Map<string, SpeechAxis>()
  for (const session of sessions) {
    for (const balance of session.speech.balances) {
      const axis = axes.get(balance.name) ?? { name: balance.name, sides: [], sessions: [] }
      axis.sides.push(...balance.shares.map(({ name }) => name).filter((name) => !axis.sides.includes(name)))
      axis.sessions.push({ session, balance })
      axes.set(balance.name, axis)
    }
  }
  return [...axes.values()]
}
