import type { PhoneView } from '#shared/contract/phone.ts'
import { frenchSpacing } from '../ui/french-spacing.ts'
import { typesetDots, typesetItem, typesetVote } from '../ui/typeset.ts'

/** What people typed, with the spaces French wants, so that no « : » begins a line. */
export function typesetView(view: PhoneView): PhoneView {
  if (view.language !== 'fr') return view
  const { item, vote, dots } = view
  return {
    ...view,
    councilName: frenchSpacing(view.councilName),
    title: frenchSpacing(view.title),
    item: typesetItem(item),
    vote: typesetVote(vote),
    dots: typesetDots(dots),
  }
}
