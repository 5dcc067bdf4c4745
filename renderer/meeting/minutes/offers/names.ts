/** Names offered in the text: by themselves, taken with Tab, or asked for with `@` and taken with Enter. */
import type { Editor } from '@tiptap/core'
import type { Candidate } from './candidates.ts'
import { completeName } from './complete-names.ts'
import { beginsWith, menuQuery } from './menu-query.ts'
import type { Offer, Range, Source } from './offer.ts'

export interface NameTools {
  title: () => string
  /** Best first. */
  candidates: () => readonly Candidate[]
}

/** Marks of the sentence (bold, a link) go on over the name. */
export function putText(editor: Editor, { from, to }: Range, text: string): void {
  editor.view.dispatch(editor.state.tr.insertText(text, from, to).scrollIntoView())
}

function offerOf({ id, text, detail }: Candidate): Offer {
  return { id, label: text, detail, pick: (editor, range) => putText(editor, range, text) }
}

const mostAsked = 7

export function nameSource({ title, candidates }: NameTools): Source {
  return ({ before, inTable }) => {
    const asked = menuQuery(before, '@')
    if (asked !== null) {
      const found = candidates().filter(
        ({ text }) => beginsWith(text, asked) || text.split(/[ \u00A0-]/u).some((word) => beginsWith(word, asked)),
      )
      const offers = found.slice(0, mostAsked).map(offerOf)
      const isPickable = asked !== ''
      return offers.length === 0 ? null : { label: title(), length: asked.length + 1, offers, kind: 'menu', isPickable }
    }
    // In a table Tab goes to the next cell.
    if (inTable) return null
    const completion = completeName(before, candidates())
    if (completion === null) return null
    const offers = completion.found.map(offerOf)
    return { label: title(), length: completion.typed.length, offers, kind: 'light', isPickable: true }
  }
}
