/** Components whose code comes when they are first shown. */
import { useEffect, useState, type ComponentType, type ReactNode } from 'react'

const RETRY_MS = 1000

export interface OnDemand<P> {
  (props: P): ReactNode
  /** Begins to fetch the code before it is shown. A failure is met when it is shown, which asks again. */
  fetchAhead(): void
}

/**
 * A component that fetches its code when it is first shown, and shows `meanwhile` until then. Code that can't be
 * fetched (a host that has just died) is asked for again each second: nobody has to reload.
 * Not React's `lazy`: Suspense holds what arrived back until 300 ms after its fallback was shown (React 19), and an
 * import that failed stays failed.
 */
export function onDemand<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile: ComponentType = Nothing,
): OnDemand<P> {
  let code: ComponentType<P> | null = null
  let coming: Promise<ComponentType<P>> | null = null
  const fetchCode = async (): Promise<ComponentType<P>> => {
    coming ??= load()
    try {
      code = await coming
      return code
    } catch (error) {
      coming = null
      throw error
    }
  }

  function Shown(props: P): ReactNode {
    // In a function: a component in a state is no updater of it.
    const [Code, show] = useState(() => code)
    const [failure, fail] = useState<unknown>(null)
    // Code that is there and does not run is the error screen's to say.
    if (failure !== null) throw failure
    useEffect(() => {
      if (Code !== null) return undefined
      let timer = 0
      let gone = false
      const attempt = async (): Promise<void> => {
        try {
          const fetched = await fetchCode()
          if (!gone) show(() => fetched)
        } catch (error) {
          if (gone) return
          if (isUnreachable(error)) timer = window.setTimeout(attempt, RETRY_MS)
          else fail(error)
        }
      }
      void attempt()
      return () => {
        gone = true
        window.clearTimeout(timer)
      }
    }, [Code])
    return Code === null ? <Meanwhile /> : <Code {...props} />
  }
  Shown.fetchAhead = (): void => {
    fetchCode().catch(() => undefined)
  }
  return Shown
}

/** In Chromium's words, the only ones an import that met no server has; in Vite's for the styles it asks for first. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.message.includes('dynamically imported module') || error.message.startsWith('Unable to preload CSS')
}

function Nothing(): ReactNode {
  return null
}
