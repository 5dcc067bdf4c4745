/**
 * Votes, elections, opinions and decisions as the journal holds them, and remarks on their figures: one folder, said
 * here in one name for those who read several of them.
 */
export * from './votes/counts.ts'
export * from './votes/decisions.ts'
export * from './votes/dot-votes.ts'
export * from './votes/election-result.ts'
export * from './votes/elections.ts'
export * from './votes/majority.ts'
export * from './votes/remarks.ts'
export * from './votes/roll-call.ts'
export * from './votes/tallies.ts'
export * from './votes/votes.ts'
