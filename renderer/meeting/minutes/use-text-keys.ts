/**
 * Keys of the text that reach beyond one editor: a mark « à compléter » dropped, the next one found in this text or in
 * the next that has one, the one an address names.
 */
import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { itemText } from '#shared/meeting/layout.ts'
import { readFragment } from '#shared/minutes/text-fragment.ts'
import { marksInText } from '#shared/minutes/to-complete.ts'
import { announce } from '../../app/announce.ts'
import type { KeyRule } from '../../app/key-rule.ts'
import { go, useRoute } from '../../app/router.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import type { Evening } from '../evening/evening.ts'
import { goToMark, markAfterCaret, marksIn, placeOf } from './marks.ts'
import type { Caret } from './use-caret.ts'
import type { Writing } from './use-writing.ts'

export const markKey: KeyRule = { key: 'm', ctrl: true }
export const nextMarkKey: KeyRule = { key: 'm', ctrl: true, shift: true }

interface TextKeys {
  evening: Evening
  item: AgendaItem | null
  writing: Writing
}

/** Answers what is told of the editor shown. */
export function useTextKeys({ evening, item, writing }: TextKeys): Pick<Caret, 'onEditor'> {
  const { t } = useTranslation('writing')
  const { body, docId } = useMeeting()
  const route = useRoute()
  const shown = useRef<{ itemId: string; editor: Editor } | null>(null)
  /** What the address points to, once its text is there: a mark, from 1, or a character. */
  const wanted = useRef<{ mark: number } | { codePoint: number } | null>(null)

  const arrive = useCallback((): void => {
    const place = wanted.current
    const editor = shown.current?.editor
    if (place === null || editor === undefined || editor.isDestroyed) return
    wanted.current = null
    const { doc } = editor.state
    const found = 'mark' in place ? marksIn(doc)[place.mark - 1] : placeOf(doc, place.codePoint)
    if (found != null) goToMark(editor, found)
  }, [])

  const { panel = null, mark = null, codePoint = null } = 'docId' in route ? route : {}
  useEffect(() => {
    if (panel === null || (mark === null && codePoint === null)) return
    wanted.current = mark === null ? { codePoint: codePoint ?? 0 } : { mark }
    if (shown.current?.itemId === panel) arrive()
  }, [panel, mark, codePoint, arrive])

  const next = (): void => {
    const editor = shown.current?.editor
    if (editor === undefined || item === null) return
    const here = markAfterCaret(editor)
    if (here !== null) {
      goToMark(editor, here)
      return
    }
    const { items } = evening.meeting
    const place = items.findIndex(({ id }) => id === item.id)
    const others = [...items.slice(place + 1), ...items.slice(0, place)]
    const found = others.find(({ id }) => marksInText(readFragment(itemText(body, id))).length > 0)
    const first = marksIn(editor.state.doc)[0]
    if (found !== undefined) go({ screen: 'minutes', docId, panel: found.id, mark: 1 })
    else if (first !== undefined) goToMark(editor, first)
    else announce({ id: 'marks', tone: 'done', words: t('marks.none') })
  }
  const drop = (): void => {
    if (shown.current !== null) writing.dropMark(shown.current.editor)
  }
  useShortcuts('minutes', [
    { id: 'minutes.mark', ...markKey, inText: true, label: t('marks.drop'), run: drop },
    { id: 'minutes.nextMark', ...nextMarkKey, inText: true, label: t('marks.next'), run: next },
    // The editor handles these itself.
    { id: 'minutes.spelling', key: 'F7', inText: true, label: t('spelling.key'), run: null },
    { id: 'minutes.menu', key: '/', inText: true, label: t('offers.menuKey'), run: null },
    { id: 'minutes.name', key: '@', inText: true, label: t('offers.nameKey'), run: null },
    { id: 'minutes.takeName', key: 'Tab', inText: true, label: t('offers.tabKey'), run: null },
  ])
  return useMemo(
    () => ({
      onEditor(itemId, editor, isThere) {
        if (isThere) {
          shown.current = { itemId, editor }
          arrive()
        } else if (shown.current?.editor === editor) shown.current = null
      },
    }),
    [arrive],
  )
}
