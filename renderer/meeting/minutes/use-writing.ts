/**
 * What the editor's own extensions ask of the screen: words in the person's language, who may be named, the hour, what
 * is recorded beside the text. One object for as long as the screen is shown, always reading what holds now: no letter
 * typed draws anything again for it.
 */
import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import { phrasesOf } from '#shared/minutes/phrases/of.ts'
import { hostTime } from '../../ui/page-clock.ts'
import type { Evening } from '../evening/evening.ts'
import { dropMark } from './marks.ts'
import type { SpellingTools } from './spelling/spelling.ts'
import { candidatesFor, type Candidate } from './offers/candidates.ts'
import type { MenuTools, RecordKind } from './offers/menu.ts'
import type { NameTools } from './offers/names.ts'
import type { ListWords } from './offers/offer-list.ts'

export interface Writing {
  menu: MenuTools
  names: NameTools
  list: ListWords
  spelling: SpellingTools
  dropMark: (editor: Editor) => void
}

interface Asked {
  evening: Evening
  item: AgendaItem | null
  record: (kind: RecordKind) => void
  chooseImage: () => void
}

/** Names are gathered again only when the evening changed, and only when one is typed. */
function namesKept(): (evening: Evening, itemId: string) => readonly Candidate[] {
  let known: { evening: Evening; itemId: string; found: readonly Candidate[] } | null = null
  return (evening, itemId) => {
    if (known?.evening !== evening || known.itemId !== itemId) {
      known = { evening, itemId, found: candidatesFor(evening, itemId) }
    }
    return known.found
  }
}

export function useWriting(asked: Asked, spelling: SpellingTools): Writing {
  const { t } = useTranslation('writing')
  const latest = useRef({ asked, t })
  useLayoutEffect(() => {
    latest.current = { asked, t }
  })
  return useMemo(() => {
    const now = (): typeof latest.current => latest.current
    const header = (): Evening['meeting']['header'] => now().asked.evening.meeting.header
    const gather = namesKept()
    const drop = (editor: Editor): void => dropMark(editor, header().language)
    return {
      dropMark: drop,
      spelling,
      menu: {
        title: () => now().t('offers.menu'),
        words: (entry) => ({
          label: now().t(`menu.${entry}.label`),
          detail: now().t(`menu.${entry}.detail`),
          also: now().t(`menu.${entry}.also`),
        }),
        record: (kind) => now().asked.record(kind),
        hour: () => {
          const { language, timeZone } = header()
          return phrasesOf(language).typography.hour(wallClock(hostTime(), timeZone).time)
        },
        viewpoint: () => now().t(`viewpoint.${header().language}`),
        translated: () => now().t(`translated.${header().language}`),
        dropMark: drop,
        chooseImage: () => now().asked.chooseImage(),
      },
      names: {
        title: () => now().t('offers.names'),
        candidates: () => gather(now().asked.evening, now().asked.item?.id ?? ''),
      },
      list: {
        said: (count) => now().t('offers.said', { count }),
        hint: (kind, isPickable, count) => {
          if (kind === 'light') return now().t(count > 1 ? 'offers.tabs' : 'offers.tab')
          return now().t(isPickable ? 'offers.arrows' : 'offers.typeLetter')
        },
      },
    }
  }, [spelling])
}
