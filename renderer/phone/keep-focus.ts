/**
 * When what had the focus goes away (a button whose thing is done), the focus goes to the part of the page it stood in,
 * or to the page's title: never back to the top unsaid, and never anywhere else.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: { element: Element; section: HTMLElement | null } | null = null
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof Element) last = { element: target, section: target.closest<HTMLElement>('section') }
  }
  const mend = (): void => {
    if (last === null || last.element.isConnected || document.activeElement !== document.body) return
    const section = last.section?.isConnected === true ? last.section : null
    const next = section ?? root.querySelector<HTMLElement>('h1')
    last = null
    next?.focus({ preventScroll: section !== null })
  }
  // Scripts alone can't tell: the element is removed, and the browser says nothing.
  const observer = new MutationObserver(mend)
  root.addEventListener('focusin', remember)
  observer.observe(root, { childList: true, subtree: true })
  return () => {
    root.removeEventListener('focusin', remember)
    observer.disconnect()
  }
}
