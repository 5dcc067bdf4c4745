/** Edits of the open meeting's body, each a named step of this seat's undo. */
import { useCallback } from 'react'
import type * as Y from 'yjs'
import { useMeeting } from '../../storage/hooks.tsx'

/** @param label what undo will say it takes back */
export type Edit = (label: string, change: (body: Y.Doc, origin: unknown) => void, group?: string) => void

export function useEdit(): Edit {
  const { body, history } = useMeeting()
  return useCallback(
    (label, change, group) => history.edit(label, (origin) => change(body, origin), group ?? null),
    [body, history],
  )
}
