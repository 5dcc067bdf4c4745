/** What an export says of a meeting: the draft under its banner, or the approved minutes where it still says the same. */
import type { Edition } from '#shared/contract/operations.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { statementFor, withApproval } from '#shared/minutes/approval.ts'
import { compose } from '#shared/minutes/compose.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { approvalIn, standingOf } from '#shared/rules/minutes-life/standing.ts'
import type { CouncilHome } from '../council-home.ts'
import { rulesLeft, statementOf } from './life-scene.ts'
import { textPrint } from './text-print.ts'

/** A meeting that was changed since its approval is a draft again: nobody approved what it says. */
export async function currentWording(
  whole: WholeMeeting,
  edition: Edition,
  council: Pick<CouncilHome, 'lives'>,
): Promise<SemanticDocument> {
  const { docId } = whole.identity
  const document = compose(whole, edition)
  // A council that can't be read keeps nobody from exporting: what is not known to be approved is a draft.
  const entries = await council.lives().catch(() => [])
  const approval = approvalIn(standingOf(entries.filter((entry) => entry.docId === docId)).standing)
  if (approval?.approved === undefined) return document
  const statement = statementOf(approval)
  const members = withApproval(edition === 'members' ? document : compose(whole, 'members'), statement)
  if (textPrint(members) !== approval.approved.files.text) return document
  return withApproval(document, statementFor(edition, rulesLeft(whole), statement))
}
