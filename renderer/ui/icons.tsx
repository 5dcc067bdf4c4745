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

/** An arrow that turns back. */
export function UndoIcon(): ReactNode {
  return (
    <Icon>
      <path d="M7.5 4 4 7.5 7.5 11M4.5 7.5H12a4 4 0 0 1 0 8H8" />
    </Icon>
  )
}

/** Two sliders. */
export function SettingsIcon(): ReactNode {
  return (
    <Icon>
      <path d="M3 6.5h7m4 0h3M3 13.5h3m4 0h7" />
      <circle cx="12" cy="6.5" r="2" />
      <circle cx="8" cy="13.5" r="2" />
    </Icon>
  )
}

export function CopyIcon(): ReactNode {
  return (
    <Icon>
      <rect x="7" y="7" width="10" height="10" rx="2" />
      <path d="M13 7V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2" />
    </Icon>
  )
}

/** A stick with an arrow onto it. */
export function TakeAwayIcon(): ReactNode {
  return (
    <Icon>
      <path d="M10 2v8m0 0L7 7m3 3 3-3" />
      <path d="M4 11v5a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2v-5" />
    </Icon>
  )
}

export function BinIcon(): ReactNode {
  return (
    <Icon>
      <path d="M3.5 5.5h13M8 5.5V3.5h4v2M5 5.5l.8 11h8.4l.8-11M8.5 9v4.5m3-4.5v4.5" />
    </Icon>
  )
}

/** Six dots: what can be taken hold of. */
export function GripIcon(): ReactNode {
  return (
    <Icon>
      <path d="M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01" strokeWidth="3" />
    </Icon>
  )
}

export function PlusIcon(): ReactNode {
  return (
    <Icon>
      <path d="M10 4v12M4 10h12" />
    </Icon>
  )
}

export function PauseIcon(): ReactNode {
  return (
    <Icon>
      <path d="M7 4.5v11M13 4.5v11" />
    </Icon>
  )
}

export function PlayIcon(): ReactNode {
  return (
    <Icon>
      <path d="M6.5 4.5v11l9-5.5Z" />
    </Icon>
  )
}
