import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { largestThatHolds } from './largest.ts'

export interface FitListProps {
  /** Letter heights in hundredths of the image: as large as fits between the two. */
  max: number
  min: number
  /** `li` elements, oldest first. */
  children: ReactNode
  /** What stands for those that do not hold even in the smallest letters. */
  others: (count: number) => string
  /** Which lines stay when not all hold. */
  keeps?: 'first' | 'last'
}

/**
 * A list as large as its box allows. What does not hold is counted, the oldest first unless told otherwise: nobody's
 * words are cut off.
 */
export function FitList({ max, min, children, others, keeps = 'last' }: FitListProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const [left, setLeft] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const again = (): void => setLeft(fitList(element, max, min, keeps))
    again()
    const sizes = new ResizeObserver(again)
    sizes.observe(element)
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      sizes.disconnect()
      document.fonts.removeEventListener('loadingdone', again)
    }
  })
  return (
    <div ref={box} className="fit-list" style={{ '--fit': max } as CSSProperties}>
      <ul>
        {children}
        <li className="fit-others">{left === 0 ? '' : others(left)}</li>
      </ul>
    </div>
  )
}

/** Sets the size and hides what does not hold; answers how many are hidden. */
function fitList(box: HTMLElement, max: number, min: number, keeps: 'first' | 'last'): number {
  const list = box.firstElementChild
  if (!(list instanceof HTMLElement)) return 0
  const lines = [...list.children].filter((line): line is HTMLElement => line instanceof HTMLElement)
  const counter = lines.pop()
  for (const line of lines) line.hidden = false
  if (counter !== undefined) counter.hidden = true
  const holds = (size: number): boolean => {
    box.style.setProperty('--fit', String(size))
    return list.scrollHeight <= box.clientHeight + 1
  }
  let hidden = 0
  while (!holds(min) && hidden < lines.length - 1) {
    const line = keeps === 'last' ? lines[hidden] : lines[lines.length - 1 - hidden]
    if (line !== undefined) line.hidden = true
    if (counter !== undefined) counter.hidden = false
    hidden += 1
  }
  largestThatHolds(holds, min, max)
  return hidden
}
