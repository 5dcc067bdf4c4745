/**
 * The caret between two texts: when one goes from an item to another by a key, it goes along, to where it was the last
 * time one wrote there, else to the end.
 */
import type { Editor } from '@tiptap/react'
import { useMemo, useRef } from 'react'

export interface Caret {
  /** The next text shown gets the caret. */
  takeAlong: () => void
  onEditor: (itemId: string, editor: Editor, isThere: boolean) => void
}

export function useCaret(): Caret {
  const wanted = useRef(false)
  const places = useRef(new Map<string, number>())
  return useMemo(
    () => ({
      takeAlong() {
        wanted.current = true
      },
      onEditor(itemId, editor, isThere) {
        if (!isThere) {
          places.current.set(itemId, editor.state.selection.anchor)
          return
        }
        if (!wanted.current) return
        wanted.current = false
        const place = places.current.get(itemId)
        // Others may have shortened the text meanwhile.
        editor.commands.focus(place === undefined ? 'end' : Math.min(place, editor.state.doc.content.size))
      },
    }),
    [],
  )
}
