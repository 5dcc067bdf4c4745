/** « Qui a écrit quoi », switched on by choice on this screen; never kept, never printed. */
import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { itemText, writers } from '#shared/meeting/layout.ts'
import { ownSeat } from '../../storage/host-client.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { writtenRuns } from './authors.ts'
import { showAuthors, type AuthorshipTools } from './authorship.ts'
import { knownWriters, type Writer } from './known-writers.ts'
import { seenNames } from './seen-names.ts'
import { useOthers } from './use-presence.ts'

export interface Authors {
  shown: boolean
  toggle: () => void
  /** Who wrote in the text shown, in the order they appear. */
  legend: readonly Writer[]
  tools: AuthorshipTools
  onEditor: (itemId: string, editor: Editor, isThere: boolean) => void
}

export function useAuthors(): Authors {
  const { body, awareness } = useMeeting()
  const others = useOthers()
  const [shown, setShown] = useState(false)
  const [legend, setLegend] = useState<readonly Writer[]>([])
  const editing = useRef<{ itemId: string; editor: Editor } | null>(null)
  const state = useRef({ shown, known: new Map<number, Writer>() })

  const draw = useCallback(() => {
    const now = editing.current
    if (now === null || now.editor.isDestroyed) return
    if (state.current.shown) {
      const runs = writtenRuns(itemText(body, now.itemId), now.editor.state.doc)
      const clients = [...new Set(runs.map(({ client }) => client))]
      const own = awareness.getLocalState()?.['user'] as { colour?: number } | undefined
      const signed = new Map(writers(body).entries())
      const known = knownWriters(clients, {
        signed,
        ownPage: ownSeat(),
        ownColour: own?.colour ?? 0,
        others,
        seen: seenNames(awareness),
      })
      state.current.known = known
      setLegend([...new Map([...known.values()].map((writer) => [writer.page, writer])).values()])
    }
    showAuthors(now.editor)
  }, [awareness, body, others])

  useEffect(() => {
    state.current.shown = shown
    draw()
  }, [shown, draw])
  useEffect(() => {
    if (!shown) return undefined
    let waiting: ReturnType<typeof setTimeout> | undefined
    // Writers sign in the body too: both are heard here, a moment later.
    const later = (): void => {
      clearTimeout(waiting)
      waiting = setTimeout(draw, 300)
    }
    body.on('update', later)
    return () => {
      clearTimeout(waiting)
      body.off('update', later)
    }
  }, [shown, body, draw])

  const tools = useMemo<AuthorshipTools>(
    () => ({
      colourOf: (client) => state.current.known.get(client)?.colour ?? 0,
      shown: () => state.current.shown,
    }),
    [],
  )
  const drawNow = useRef(draw)
  useEffect(() => {
    drawNow.current = draw
  })
  const onEditor = useCallback<Authors['onEditor']>((itemId, editor, isThere) => {
    editing.current = isThere ? { itemId, editor } : null
    if (isThere && state.current.shown) drawNow.current()
  }, [])
  const toggle = useCallback(() => setShown((known) => !known), [])
  return { shown, toggle, legend, tools, onEditor }
}
