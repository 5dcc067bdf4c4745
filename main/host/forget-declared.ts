/**
 * What people said of themselves is kept only as long as the meeting needs it. Finalising takes down the shares of the
 * floor it served for, in figures that name nobody, and then takes it out of the list of people.
 */
import { meetingBalance } from '#shared/meeting/balance.ts'
import { setPerson } from '#shared/meeting/edits.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { ofKind } from '#shared/rules/facts.ts'
import { effective } from '#shared/rules/journal.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { sessionAt } from '#shared/rules/session.ts'
import type { LiveMeetings } from './room/live-meetings.ts'

/** Whose entry it is: nobody's seat asked for it. */
const ownSeat = 'host'

/** Writes the balance into the journal, once; nothing where the rules keep it out of the minutes. */
export async function takeDownBalance(
  meetings: LiveMeetings,
  docId: string,
  whole: WholeMeeting,
  commandId: string,
): Promise<void> {
  const { entries } = effective(whole.journal)
  const { phase, adjournedAt } = sessionAt(entries, Number.MAX_SAFE_INTEGER)
  const rules = rulesAt(entries, whole.rules)
  const isThere = ofKind(entries, 'balanceRecorded').length > 0
  if (isThere || phase !== 'adjourned' || adjournedAt === null || !rules.balanceInMinutes) return
  const { balances } = meetingBalance(whole, entries, rules, adjournedAt, { language: whole.header.language })
  // Refused where this computer's clock is behind the one that adjourned: what is published holds the shares all the
  // same, because it is composed before anything is forgotten.
  await meetings.command(docId, { id: commandId, fact: { kind: 'balanceRecorded', balances } }, ownSeat)
}

/** Takes out of the meeting what people said of themselves. Doing it again changes nothing. */
export async function forgetDeclared(meetings: LiveMeetings, docId: string): Promise<void> {
  const { snapshot } = (await meetings.open(docId)).reader
  const said = (snapshot?.people ?? []).filter(({ declared }) => Object.keys(declared).length > 0)
  if (said.length === 0) return
  await meetings.changeBody(docId, (body) => {
    body.transact(() => {
      for (const { id } of said) setPerson(body, id, { declared: {} })
    })
  })
}
