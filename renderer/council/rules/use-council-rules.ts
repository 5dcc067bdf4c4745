/** The council's rules on a page: read once, changed one by one, each change taken back by its name. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import type { CouncilRules } from '#shared/contract/operations.ts'
import type { Refusal } from '#shared/contract/result.ts'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/use-ask.ts'
import { callHost } from '../../storage/host-client.ts'

interface Step {
  label: string
  back: () => void
  group: string | null
}

export interface CouncilRulesHeld {
  /** Null until the host has answered. */
  council: CouncilRules | null
  refusal: Refusal | null
  change: (changes: Partial<RulesProfile>, label: string, group?: string) => void
  /** Something beside the rules was changed on this page: it is taken back here too. */
  did: (label: string, back: () => void, group?: string) => void
  /** What undo would take back; null when there is nothing. */
  undoLabel: string | null
  undo: () => void
}

function pick(rules: RulesProfile, fields: object): Partial<RulesProfile> {
  return Object.fromEntries(Object.entries(rules).filter(([field]) => field in fields))
}

export function useCouncilRules(): CouncilRulesHeld {
  const { t } = useTranslation('rules')
  const ask = useAsk()
  const [council, setCouncil] = useState<CouncilRules | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [steps, setSteps] = useState<readonly Step[]>([])
  // One after the other: two fields left in a row are two changes, the second on top of the first.
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef<CouncilRules | null>(null)
  const hold = useCallback((known: CouncilRules): void => {
    latest.current = known
    setCouncil(known)
  }, [])
  useEffect(() => {
    void callHost('council.rules', {}).then((answer) => {
      if (answer.ok) hold(answer.value)
      else setRefusal(answer)
    })
  }, [hold])
  const write = useCallback(
    /** Answers the rules as they were before; null when they could not be changed. */
    (changes: Partial<RulesProfile>): Promise<RulesProfile | null> => {
      const writing = queue.current.then(async () => {
        const before = latest.current?.rules ?? null
        const answer = await ask(t('saving'), () => callHost('council.setRules', { changes }))
        if (!answer.ok) return null
        hold(answer.value)
        return before
      })
      queue.current = writing
      return writing
    },
    [ask, hold, t],
  )
  const did = useCallback((label: string, back: () => void, group?: string): void => {
    setSteps((known) => {
      // Typing on in one field is one step, back to what it was before the first key.
      if (group !== undefined && known.at(-1)?.group === group) return known
      return [...known, { label, back, group: group ?? null }]
    })
  }, [])
  const change = async (changes: Partial<RulesProfile>, label: string, group?: string): Promise<void> => {
    const before = await write(changes)
    if (before !== null) did(label, () => void write(pick(before, changes)), group)
  }
  const last = steps.at(-1)
  const undo = (): void => {
    if (last === undefined) return
    setSteps((known) => known.slice(0, -1))
    last.back()
  }
  return { council, refusal, change: (...of) => void change(...of), did, undoLabel: last?.label ?? null, undo }
}
