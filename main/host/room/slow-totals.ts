/**
 * Totals that grow on a screen do so once a second at most: nobody in the room is to see whose thumb added a dot. What
 * came since is shown by the wall's next look (walls.ts).
 */
import type { PhonesVoting } from '#shared/meeting/public/phones-voting.ts'

export const totalsStandFor = 1000

/** @param now ms of a clock that only runs forward */
export function slowTotals(now: () => number = () => performance.now()) {
  const shown = new Map<string, { at: number; told: PhonesVoting }>()
  return (docId: string, told: PhonesVoting | null): PhonesVoting | null => {
    if (told?.totals === undefined) return told
    const last = shown.get(docId)
    if (last !== undefined && last.told.voteId === told.voteId && now() - last.at < totalsStandFor) return last.told
    shown.set(docId, { at: now(), told })
    return told
  }
}
