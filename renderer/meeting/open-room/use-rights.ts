/** What this computer's place in the room lets it note: what would be refused is off, and says why. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { mayCommand } from '#shared/contract/rights.ts'
import { useRoom } from '../../storage/hooks.tsx'
import { ownRole } from './room-state.ts'

/** One of each line of the table that not every pen may. */
export type Guarded = 'sessionOpened' | 'itemStarted' | 'voteOpened' | 'decisionRecorded' | 'ruleChanged'

export interface Rights {
  may: (fact: Guarded) => boolean
  /** For a button that is off; undefined where it is not. */
  why: (fact: Guarded) => string | undefined
}

export function useRights(): Rights {
  const { t } = useTranslation('room')
  const role = ownRole(useRoom())
  return useMemo(() => {
    const may = (fact: Guarded): boolean => mayCommand(role, fact)
    return { may, why: (fact) => (may(fact) ? undefined : t(`reason.${fact}`)) }
  }, [role, t])
}
