/** How screens reach what the page knows of itself. Apart from hooks.tsx: Home needs no document, nor what syncs one. */
import { createContext, useContext, type ReactNode } from 'react'
import type { Page } from './page.ts'

const PageContext = createContext<Page | null>(null)

export function PageProvider({ page, children }: { page: Page; children: ReactNode }): ReactNode {
  return <PageContext value={page}>{children}</PageContext>
}

export function usePage(): Page {
  const page = useContext(PageContext)
  if (page === null) throw new Error('usePage outside PageProvider')
  return page
}
