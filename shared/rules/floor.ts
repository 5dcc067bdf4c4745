/**
 * Who speaks, who is next and why. The order is a function of the journal: a host's stamps decide who asked first,
 * not when another computer heard of it (decisions.md 22). Its parts are in floor/; docs/fairness.md says it in words.
 */
export { listClosedOn } from './floor/closed.ts'
export { floorAt, type Floor, type QueueEntry } from './floor/floor-at.ts'
export { headToFreeze } from './floor/head.ts'
export { hasMadePointOn, itemOfRequest, waitingOn } from './floor/reading.ts'
export { kindReason, kindReasons, queueReasonCodes, type KindReason, type QueueReasonCode } from './floor/reasons.ts'
export { openRoundOn, type Round } from './floor/round.ts'
export { speakingTime, turnsOf, type SpeakingTime, type Turn } from './floor/turns.ts'
