/** Votes and elections, from their opening to their result. */
export const ballots = {
  asks: { label: 'What the room is asked', vote: 'Vote', election: 'Election', opinion: 'Opinion' },
} as const
