/** « Qui a écrit quoi »: an underline of each writer's colour, on this screen alone. The text itself is never touched. */
import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { writtenRuns } from './authors.ts'
import styles from './together.module.css'

export interface AuthorshipTools {
  /** The place in the palette of who wrote it. */
  colourOf: (client: number) => number
  shown: () => boolean
}

const key = new PluginKey<DecorationSet>('authorship')

function drawn(state: EditorState, fragment: Y.XmlFragment, { colourOf, shown }: AuthorshipTools): DecorationSet {
  if (!shown()) return DecorationSet.empty
  const marks = writtenRuns(fragment, state.doc)
    .filter(({ to }) => to <= state.doc.content.size)
    .map(({ from, to, client }) =>
      Decoration.inline(from, to, { class: styles.author ?? '', 'data-colour': String(colourOf(client)) }),
    )
  return DecorationSet.create(state.doc, marks)
}

/** Draws it anew: the switch was turned, or the text changed a moment ago. */
export function showAuthors(editor: Editor): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, true))
}

export function authorship(fragment: Y.XmlFragment, tools: AuthorshipTools): Extension {
  return Extension.create({
    name: 'authorship',
    addProseMirrorPlugins() {
      return [
        new Plugin<DecorationSet>({
          key,
          state: {
            init: () => DecorationSet.empty,
            apply(transaction, known, _before, state) {
              if (transaction.getMeta(key) === true) return drawn(state, fragment, tools)
              // Between two drawings the marks stay with their words.
              return transaction.docChanged ? known.map(transaction.mapping, transaction.doc) : known
            },
          },
          props: { decorations: (state) => key.getState(state) },
        }),
      ]
    },
  })
}
