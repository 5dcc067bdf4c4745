import type { PublicView } from '#shared/contract/public-view.ts'
import { frenchSpacing } from '../ui/french-spacing.ts'
import { typesetDots, typesetItem, typesetVote } from '../ui/typeset.ts'

/**
 * The view with the texts people typed set as French sets them, so that no line of the wall begins with « : » and no
 * sum is cut from its €. Names are left as their owners wrote them.
 */
export function typesetView(view: PublicView): PublicView {
  if (view.language !== 'fr') return view
  const { item, vote, dots, decision, proposal, deliberation, wall } = view
  return {
    ...view,
    title: frenchSpacing(view.title),
    agenda: view.agenda.map((line) => ({ ...line, title: frenchSpacing(line.title) })),
    item: typesetItem(item),
    vote: typesetVote(vote),
    dots: typesetDots(dots),
    decision: decision === null ? null : { ...decision, text: frenchSpacing(decision.text) },
    proposal:
      proposal === null
        ? null
        : {
            ...proposal,
            text: frenchSpacing(proposal.text),
            runs: proposal.runs.map(({ is, text }) => ({ is, text: frenchSpacing(text) })),
          },
    deliberation: deliberation === null ? null : { ...deliberation, text: frenchSpacing(deliberation.text) },
    parkedPoints: view.parkedPoints.map((point) => ({ ...point, text: frenchSpacing(point.text) })),
    wall: { ...wall, text: frenchSpacing(wall.text), notice: frenchSpacing(wall.notice) },
  }
}
