import type { PublicView } from '#shared/contract/public-view.ts'
import { frenchSpacing } from '../ui/french-spacing.ts'

/**
 * The view with the texts people typed set as French sets them, so that no line of the wall begins with « : » and no
 * sum is cut from its €. Names are left as their owners wrote them.
 */
export function typesetView(view: PublicView): PublicView {
  if (view.language !== 'fr') return view
  const { item, vote, dots, decision, wall } = view
  return {
    ...view,
    title: frenchSpacing(view.title),
    agenda: view.agenda.map((line) => ({ ...line, title: frenchSpacing(line.title) })),
    item: item === null ? null : { ...item, title: frenchSpacing(item.title) },
    vote:
      vote === null
        ? null
        : {
            ...vote,
            question: frenchSpacing(vote.question),
            forMeans: frenchSpacing(vote.forMeans),
            againstMeans: frenchSpacing(vote.againstMeans),
          },
    dots:
      dots === null
        ? null
        : { ...dots, question: frenchSpacing(dots.question), options: dots.options.map(frenchSpacing) },
    decision: decision === null ? null : { ...decision, text: frenchSpacing(decision.text) },
    parkedPoints: view.parkedPoints.map((point) => ({ ...point, text: frenchSpacing(point.text) })),
    wall: { ...wall, text: frenchSpacing(wall.text), notice: frenchSpacing(wall.notice) },
  }
}
