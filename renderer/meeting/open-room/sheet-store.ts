/** Whether the room's sheet is unfolded on this page, and at what. One a page. */
import { useSyncExternalStore } from 'react'

export type CodeShown = 'phones' | 'wall' | 'pens'

export interface Sheet {
  open: boolean
  /** The question is asked though the room is another's: this computer takes it over. */
  takingOver: boolean
  code: CodeShown
}

const watchers = new Set<() => void>()
let sheet: Sheet = { open: false, takingOver: false, code: 'phones' }

export function setSheet(changes: Partial<Sheet>): void {
  sheet = { ...sheet, ...changes }
  for (const tell of watchers) tell()
}

export function toggleSheet(): void {
  setSheet({ open: !sheet.open, takingOver: false })
}

function subscribe(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

export function useSheet(): Sheet {
  return useSyncExternalStore(subscribe, () => sheet)
}
