/**
 * Agendas to start from. Three are shipped, as data; a council keeps its own from a meeting it held. A template becomes
 * text in the form, where it is changed like any pasted agenda; what text can't say comes back by the title.
 */
import type { AgendaItem, Language } from '#shared/contract/meeting.ts'
import type { AgendaTemplate, TemplateItem } from '#shared/contract/agenda-template.ts'
import { pasteAgenda, type PastedItem } from './paste-agenda.ts'
import english from './templates/en.json' with { type: 'json' }
import french from './templates/fr.json' with { type: 'json' }

const shipped: Record<Language, unknown> = { fr: french, en: english }

/** Plenary, working group, fund committee, in a language. */
export function shippedTemplates(language: Language): AgendaTemplate[] {
  return shipped[language] as AgendaTemplate[]
}

/** One line an item, as a person would type it. */
export function templateText({ items }: AgendaTemplate): string {
  return items
    .map(
      ({ title, minutes, level }) => `${level === 2 ? '   ' : ''}${title}${minutes === null ? '' : ` ${minutes} min`}`,
    )
    .join('\n')
}

/** A meeting's agenda without what belongs to that evening: who presents, what was concluded. */
export function templateItems(items: readonly AgendaItem[]): TemplateItem[] {
  return items.map(({ title, minutes, kind, parentId, mustTreat }) => ({
    title,
    minutes,
    kind,
    level: parentId === null ? 1 : 2,
    mustTreat,
  }))
}

export type WantedItem = PastedItem & { mustTreat: boolean }

/** The items a text asks for; those the template has under the same title are of its kind, and as pressing. */
export function wantedItems(text: string, template: AgendaTemplate | null): WantedItem[] {
  const known = new Map(template?.items.map((item) => [item.title.trim(), item]))
  return pasteAgenda(text).map((item) => {
    const like = known.get(item.title)
    return { ...item, kind: like?.kind ?? item.kind, mustTreat: like?.mustTreat ?? false }
  })
}
