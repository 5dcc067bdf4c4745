/** What is drawn on each tool: the letter its language uses, or a small picture of what it makes. */
import type { ReactNode } from 'react'
import type { ToolId } from './tools.ts'

type Drawn = Exclude<ToolId, 'h1' | 'h2' | 'bold' | 'italic' | 'underline'> | 'link' | 'image' | 'spelling'

function Sign({ children }: { children: ReactNode }): ReactNode {
  return (
    <svg
      aria-hidden="true"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  )
}

export const signs: Record<Drawn, ReactNode> = {
  highlight: (
    <Sign>
      <path d="m4 12 8-8 4 4-8 8H4zM3 18.5h14" />
    </Sign>
  ),
  bullets: (
    <Sign>
      <path d="M8 5h9M8 10h9M8 15h9" />
      <path d="M3.5 5h.01M3.5 10h.01M3.5 15h.01" strokeWidth="3" />
    </Sign>
  ),
  numbers: (
    <Sign>
      <path d="M8.5 5H17M8.5 10H17M8.5 15H17M2.8 3.6 4 3v4M2.5 12.2c.4-1 2.4-1 2.2.3-.1.7-1.4 1.6-2.2 2.9h2.4" />
    </Sign>
  ),
  tasks: (
    <Sign>
      <path d="M10 5.5h7M10 14.5h7M3 5.5l1.5 1.5L7 4" />
      <rect x="3" y="12.5" width="4" height="4" rx="0.8" />
    </Sign>
  ),
  quote: (
    <Sign>
      <path d="M8.5 5.5 4.5 10l4 4.5M15.5 5.5l-4 4.5 4 4.5" />
    </Sign>
  ),
  table: (
    <Sign>
      <rect x="2.5" y="3.5" width="15" height="13" rx="1.5" />
      <path d="M2.5 8h15M2.5 12.2h15M8 3.5v13" />
    </Sign>
  ),
  link: (
    <Sign>
      <path d="M8.5 11.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3L10 5.7M11.5 8.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3L10 14.3" />
    </Sign>
  ),
  spelling: (
    <Sign>
      <path d="m3 11 3-8 3 8M4.2 8h3.6M12 3v8M12 7.2c1-1.2 4.5-1 4.5 1.6s-3.500 2.800-4.500 1.400" />
      <path d="M3 16.500c1.500-2 2.500-2 4 0s2.500 2 4 0 2.500-2 4 0" />
    </Sign>
  ),
  image: (
    <Sign>
      <rect x="2.5" y="3.5" width="15" height="13" rx="1.5" />
      <path d="m3 14.5 4-4 3 3 3.5-4.5 4 5" />
      <circle cx="7" cy="7.2" r="1.1" />
    </Sign>
  ),
}
