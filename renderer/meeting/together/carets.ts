/** The others' carets in a text, each with its name: words only, and a colour of ours by its place. */
import type { Extension } from '@tiptap/core'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import type { Awareness } from 'y-protocols/awareness'
import { awarenessUserSchema } from '#shared/contract/awareness.ts'
import styles from './together.module.css'

/** Longer than this a name would hide the text it stands over. */
const longestName = 24

/** Reads what came from elsewhere once more: it is drawn. */
function toDraw(user: Record<string, unknown>): { name: string; colour: string } {
  const { name, colour } = awarenessUserSchema.parse(user)
  return { name: name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name, colour: String(colour) }
}

function drawCaret(user: Record<string, unknown>): HTMLElement {
  const { name, colour } = toDraw(user)
  const caret = document.createElement('span')
  caret.className = styles.caret ?? ''
  caret.dataset['colour'] = colour
  // The presence strip says it to a reader; in the middle of a sentence it would be read as its words.
  caret.ariaHidden = 'true'
  const label = document.createElement('span')
  label.className = styles.caretName ?? ''
  // Drawn by the style sheet: it is no word of the text, for a copy or a reader of the page.
  label.dataset['name'] = name
  caret.append(label)
  return caret
}

export function carets(awareness: Awareness): Extension {
  const user = (awareness.getLocalState()?.['user'] ?? {}) as Record<string, unknown>
  return CollaborationCaret.configure({
    provider: { awareness },
    user,
    render: drawCaret,
    selectionRender: (other) => ({ class: styles.selection ?? '', 'data-colour': toDraw(other).colour }),
  })
}
