/**
 * What must be kept before the desktop shell may quit. One listener answers for the whole page, at once when nothing
 * is open.
 */
const flushes = new Set<() => Promise<void>>()

let isAnswering = false

/** Adds something to wait for; returns what takes it off again. */
export function onFlush(flush: () => Promise<void>): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Waits for all that is open on this page to be kept. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushes].map((flush) => flush()))
}

/** Answers the shell's question; from the page's first start on. Nothing in a browser. */
export function answerFlushRequests(): void {
  if (isAnswering) return
  isAnswering = true
  const { desktop } = window
  desktop?.onFlushRequested(() => {
    void flushAll().then(() => desktop.flushed())
  })
}
