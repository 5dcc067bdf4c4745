/** A handful of line icons, drawn here: 20 px, the colour of the text beside them, never alone. */
import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }): ReactNode {
  return (
    <svg
      aria-hidden="true"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  )
}

export function CheckIcon(): ReactNode {
  return (
    <Icon>
      <path d="M4 10.5 8.2 15 16 5.5" />
    </Icon>
  )
}

export function DotsIcon(): ReactNode {
  return (
    <Icon>
      <path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="3" />
    </Icon>
  )
}

/** A table seen from above with people around it: the room. */
export function RoomIcon(): ReactNode {
  return (
    <Icon>
      <circle cx="10" cy="10" r="4" />
      <path d="M10 2.5h.01M10 17.5h.01M2.5 10h.01M17.5 10h.01" strokeWidth="3" />
    </Icon>
  )
}

export function InfoIcon(): ReactNode {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 9.5v4M10 6.3v.01" />
    </Icon>
  )
}

export function CautionIcon(): ReactNode {
  return (
    <Icon>
      <path d="M10 3 18 16.5H2zM10 8.5v3.5M10 14.2v.01" />
    </Icon>
  )
}

export function CrossIcon(): ReactNode {
  return (
    <Icon>
      <path d="m5 5 10 10M15 5 5 15" />
    </Icon>
  )
}
