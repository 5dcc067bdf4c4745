/** What the room's host alone knows while a vote is open: how many phones took part, and how only where that is shown. */
export interface PhonesVoting {
  voteId: string
  voters: number
  /** Of a measure whose totals are seen while they grow; of nothing else are they ever put on the wall. */
  totals?: number[] | undefined
  grades?: number[][] | undefined
}

/** Null when no phone can vote. */
export function votersOf(phones: PhonesVoting | null, voteId: string): number | null {
  return phones?.voteId === voteId ? phones.voters : null
}
