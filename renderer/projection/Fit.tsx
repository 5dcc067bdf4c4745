import { type CSSProperties, type ReactNode, useLayoutEffect, useRef } from 'react'
import { largestThatHolds } from './largest.ts'

export interface FitProps {
  /** Letter heights in hundredths of the image: as large as fits between the two. */
  max: number
  min: number
  className?: string
  children: ReactNode
}

/**
 * Sets words as large as their box allows, like a poster. When even the smallest does not hold, the last line that
 * does ends in an ellipsis; the whole text stays in the page for readers of it.
 */
export function Fit({ max, min, className = '', children }: FitProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  // At every render: the words may be others.
  useLayoutEffect(() => {
    if (box.current !== null) fit(box.current, max, min)
  })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const again = (): void => fit(element, max, min)
    const sizes = new ResizeObserver(again)
    sizes.observe(element)
    // Letters of another face have another width.
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      sizes.disconnect()
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [max, min])
  return (
    <div ref={box} className={`fit ${className}`} style={{ '--fit': max } as CSSProperties}>
      <div className="fit-words">{children}</div>
    </div>
  )
}

function fit(box: HTMLElement, max: number, min: number): void {
  const words = box.firstElementChild
  if (!(words instanceof HTMLElement)) return
  const holds = (size: number): boolean => {
    box.style.setProperty('--fit', String(size))
    return words.scrollHeight <= box.clientHeight + 1 && words.scrollWidth <= box.clientWidth + 1
  }
  box.style.removeProperty('--lines')
  box.classList.remove('fit-cut')
  if (!holds(min)) {
    const { lineHeight, paddingTop } = getComputedStyle(words)
    const room = box.clientHeight + 1 - Number.parseFloat(paddingTop)
    box.style.setProperty('--lines', String(Math.max(1, Math.floor(room / Number.parseFloat(lineHeight)))))
    box.classList.add('fit-cut')
    return
  }
  largestThatHolds(holds, min, max)
}
