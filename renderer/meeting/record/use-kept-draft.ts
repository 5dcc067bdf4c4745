/**
 * What is typed in a form and not recorded yet, kept for as long as the window: a reload in the middle of a sentence
 * loses nothing, and neither does closing the form to look at something.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useMeeting } from '../../storage/hooks.tsx'

export interface KeptDraft<Values> {
  values: Values
  change: (changes: Partial<Values>) => void
  /** Once recorded or given up. */
  forget: () => void
}

/**
 * @param name of the form and of what it is about: "decision item-4"
 * @param initial what the form shows where nothing was typed; also says which fields there are. A form opened before the
 * host answered the act it follows (a result just noted, then its decision) is filled by what that act became.
 */
export function useKeptDraft<Values extends object>(name: string, initial: Values): KeptDraft<Values> {
  const { docId, acts } = useMeeting()
  const key = `tablee-draft ${docId} ${name}`
  const [filled, setFilled] = useState(initial)
  const [typed, setTyped] = useState<Partial<Values>>(() => read<Values>(key))
  const latest = useRef(initial)
  useLayoutEffect(() => {
    latest.current = initial
  })
  useEffect(() => {
    let isOpen = true
    void acts.settled()?.then(() => {
      if (isOpen) setFilled(latest.current)
    })
    return () => {
      isOpen = false
    }
  }, [acts])
  const change = useCallback(
    (changes: Partial<Values>) =>
      setTyped((known) => {
        const next = { ...known, ...changes }
        write(key, next)
        return next
      }),
    [key],
  )
  const forget = useCallback(() => write(key, null), [key])
  return { values: { ...filled, ...typed }, change, forget }
}

// Storage may be refused (a private window): the draft then lasts as long as its form.
function read<Values>(key: string): Partial<Values> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Values>
  } catch {
    return {}
  }
}

function write(key: string, values: object | null): void {
  try {
    if (values === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(values))
  } catch {
    // As above.
  }
}
