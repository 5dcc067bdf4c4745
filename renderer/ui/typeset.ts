/** What the wall and the phones show alike of what people typed, with the spaces French wants. */
import { frenchSpacing } from './french-spacing.ts'

export function typesetItem<T extends { title: string }>(item: T | null): T | null {
  return item === null ? null : { ...item, title: frenchSpacing(item.title) }
}

export function typesetVote<T extends { question: string; forMeans: string; againstMeans: string }>(
  vote: T | null,
): T | null {
  if (vote === null) return null
  return {
    ...vote,
    question: frenchSpacing(vote.question),
    forMeans: frenchSpacing(vote.forMeans),
    againstMeans: frenchSpacing(vote.againstMeans),
  }
}

export function typesetDots<T extends { question: string; options: string[] }>(dots: T | null): T | null {
  return dots === null
    ? null
    : { ...dots, question: frenchSpacing(dots.question), options: dots.options.map(frenchSpacing) }
}
