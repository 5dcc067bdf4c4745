/**
 * Dragging a line by its grip. The line where it would land is moved by hand, so that two hundred and forty rows are
 * not drawn again at each pixel. Keys do the same (row-keys.ts).
 */
import { useCallback, useEffect, useRef, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'

/** A press that moves less than this is no drag. */
const slack = 4
const edge = 70
const scrollStep = 14

interface Drag {
  id: string
  pointer: number
  from: number
  began: boolean
  beforeId: string | null
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-item]')]
}

/** The row above whose middle the pointer is; undefined below the last. */
function rowAt(rows: readonly HTMLElement[], y: number): HTMLElement | undefined {
  return rows.find((row) => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  })
}

/**
 * @param line the mark of the place where it would land
 * @param drop the same function at each render
 * @returns what a grip calls when it is pressed
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  drop: (id: string, beforeId: string | null) => void,
): (event: ReactPointerEvent, id: string) => void {
  const drag = useRef<Drag | null>(null)

  useEffect(() => {
    function show(beforeRow: HTMLElement | undefined): void {
      const mark = line.current
      const parent = mark?.offsetParent
      const last = list.current === null ? undefined : rowsOf(list.current).at(-1)
      if (mark === null || parent == null || last === undefined) return
      const y = beforeRow?.getBoundingClientRect().top ?? last.getBoundingClientRect().bottom
      mark.style.top = `${y - parent.getBoundingClientRect().top}px`
      mark.hidden = false
    }
    function mark(id: string, dragged: boolean): void {
      const row = list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)
      if (row != null) row.dataset['dragged'] = String(dragged)
    }
    function end(): void {
      if (drag.current !== null) mark(drag.current.id, false)
      drag.current = null
      if (line.current !== null) line.current.hidden = true
    }
    function onMove(event: PointerEvent): void {
      const { current } = drag
      if (current === null || event.pointerId !== current.pointer || list.current === null) return
      if (!current.began && Math.abs(event.clientY - current.from) < slack) return
      if (!current.began) mark(current.id, true)
      current.began = true
      const row = rowAt(rowsOf(list.current), event.clientY)
      current.beforeId = row?.dataset['item'] ?? null
      show(row)
      if (event.clientY < edge) window.scrollBy(0, -scrollStep)
      if (event.clientY > window.innerHeight - edge) window.scrollBy(0, scrollStep)
    }
    function onUp(event: PointerEvent): void {
      const { current } = drag
      if (current === null || event.pointerId !== current.pointer) return
      end()
      if (current.began) drop(current.id, current.beforeId)
    }
    function onKey(event: KeyboardEvent): void {
      if (event.key === 'Escape') end()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', onKey)
    }
  }, [list, line, drop])

  return useCallback((event: ReactPointerEvent, id: string): void => {
    if (event.button !== 0) return
    drag.current = { id, pointer: event.pointerId, from: event.clientY, began: false, beforeId: null }
  }, [])
}
