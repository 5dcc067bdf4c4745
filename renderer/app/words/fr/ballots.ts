/** Votes and elections, from their opening to their result. */
export const ballots = {
  asks: { label: 'Ce qu’on demande à la salle', vote: 'Vote', election: 'Élection', opinion: 'Avis' },
} as const
