/**
 * French spelling for the editor of the open meeting: on unless this computer switched it off, knowing the names of
 * the meeting and the words added to it. Minutes in another language have no checker of ours.
 */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addKnownWord } from '#shared/meeting/edits.ts'
import * as layout from '#shared/meeting/layout.ts'
import { announce } from '../../../app/announce.ts'
import { useMeeting } from '../../../storage/hooks.tsx'
import type { Evening } from '../../evening/evening.ts'
import { useEdit } from '../../prepare/use-edit.ts'
import { frenchSpeller } from './speller.ts'
import type { SpellingTools } from './spelling.ts'
import { knownFrom } from './words.ts'

export interface SpellingChoice {
  isOn: boolean
  toggle: () => void
}

const storageKey = 'tablee-spelling'

// Storage may be refused (a private window): the choice then lasts as long as the page.
function readChoice(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}
function keepChoice(isOn: boolean): void {
  try {
    localStorage.setItem(storageKey, isOn ? 'on' : 'off')
  } catch {
    // As above.
  }
}

function textsOf({ meeting }: Evening): string[] {
  const { header, people, items, roles, rules } = meeting
  return [
    ...people.flatMap(({ name, displayName, role }) => [name, displayName, role]),
    ...items.flatMap(({ title, presenter }) => [title, presenter]),
    ...Object.values(roles),
    ...rules.colleges.map(({ name }) => name),
    header.title,
    header.councilName,
    header.district,
    header.place,
    header.nextPlace,
    header.distribution,
  ]
}

/** Gathered again only when the meeting or its words changed. */
function knownKept(): (evening: Evening, added: number, words: () => Iterable<string>) => ReadonlySet<string> {
  let kept: { meeting: unknown; added: number; known: Set<string> } | null = null
  return (evening, added, words) => {
    if (kept?.meeting !== evening.meeting || kept.added !== added) {
      kept = { meeting: evening.meeting, added, known: knownFrom([...textsOf(evening), ...words()]) }
    }
    return kept.known
  }
}

export function useSpelling(evening: Evening): { tools: SpellingTools; choice: SpellingChoice | null } {
  const { t } = useTranslation('writing')
  const { body } = useMeeting()
  const edit = useEdit()
  const [isOn, setIsOn] = useState(readChoice)
  const isFrench = evening.meeting.header.language === 'fr'
  const latest = useRef({ evening, t, edit, isOn: isOn && isFrench })
  useLayoutEffect(() => {
    latest.current = { evening, t, edit, isOn: isOn && isFrench }
  })
  const toggle = useCallback(() => {
    keepChoice(!isOn)
    setIsOn(!isOn)
  }, [isOn])
  const tools = useMemo((): SpellingTools => {
    const now = (): typeof latest.current => latest.current
    const gather = knownKept()
    const words = layout.knownWords(body)
    return {
      speller: frenchSpeller,
      isOn: () => now().isOn,
      known: () => gather(now().evening, words.size, () => words.keys()),
      addWord: (word) => {
        now().edit(now().t('spelling.undo', { word }), (own, origin) => addKnownWord(own, word, origin))
      },
      title: (word) => now().t('spelling.title', { word }),
      addLabel: (word) => now().t('spelling.add', { word }),
      sayNothing: () => announce({ id: 'spelling', tone: 'done', words: now().t('spelling.nothing') }),
      onWords(listener) {
        words.observe(listener)
        return () => words.unobserve(listener)
      },
    }
  }, [body])
  const choice = useMemo(() => (isFrench ? { isOn, toggle } : null), [isFrench, isOn, toggle])
  return { tools, choice }
}
