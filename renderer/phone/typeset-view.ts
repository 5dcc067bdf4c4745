import type { PhoneView } from '#shared/contract/phone.ts'
import { frenchSpacing } from '../ui/french-spacing.ts'

/** What people typed, with the spaces French wants, so that no « : » begins a line. */
export function typesetView(view: PhoneView): PhoneView {
  if (view.language !== 'fr') return view
  const { item, vote, dots } = view
  return {
    ...view,
    councilName: frenchSpacing(view.councilName),
    title: frenchSpacing(view.title),
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
  }
}
