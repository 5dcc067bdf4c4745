import type { ReactNode } from 'react'
import type { SignatureField } from '#shared/minutes/document.ts'

/** What a signer drew, as the strokes it is made of. */
export function DrawnSignature({ drawn }: { drawn: NonNullable<SignatureField['drawn']> }): ReactNode {
  const { width, height, strokes } = drawn.strokes
  // One path: where it begins anew a pen was lifted. A dot is a line without length, which a round end shows.
  const path = strokes
    .map((stroke) => stroke.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('') + dotEnd(stroke))
    .join('')
  return (
    <svg
      role="img"
      aria-label={drawn.label}
      viewBox={`0 0 ${width} ${height}`}
      style={{ display: 'block', height: 48 }}
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={width / 120}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

function dotEnd(stroke: readonly (readonly number[])[]): string {
  const [first] = stroke
  return stroke.length === 1 && first !== undefined ? `L${first[0]} ${first[1]}` : ''
}
