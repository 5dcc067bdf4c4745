import type { ReactNode } from 'react'
import type { Edition } from '#shared/contract/operations.ts'

interface FrozenFileProps {
  docId: string
  /** "rectificatif-1", or the number of a revision. */
  revision: number | string
  edition?: Edition
  children: ReactNode
}

/** A file as it was frozen, to read or to keep. */
export function FrozenFile({ docId, revision, edition = 'members', children }: FrozenFileProps): ReactNode {
  const file = typeof revision === 'string' ? `${revision}.pdf` : `${revision}/${edition}.pdf`
  return (
    <a href={`/minutes/${docId}/${file}`} download>
      {children}
    </a>
  )
}
