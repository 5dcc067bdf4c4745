import { useMemo, type ReactNode } from 'react'
import { qrDrawing } from './qr-path.ts'

export interface QrCodeProps {
  /** What it says to a camera. */
  text: string
  /** What it is, for whoever does not see it. */
  label: string
  className?: string | undefined
}

/** Always dark on white: many cameras read nothing else. */
export function QrCode({ text, label, className }: QrCodeProps): ReactNode {
  const { size, path } = useMemo(() => qrDrawing(text), [text])
  return (
    <svg
      role="img"
      aria-label={label}
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
