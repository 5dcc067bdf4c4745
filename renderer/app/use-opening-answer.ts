/** What the host says as it opens a meeting's files: told at the foot of the page, once a page. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/operations.ts'
import type { Result } from '#shared/contract/result.ts'
import { callHost } from '../storage/host-client.ts'
import { announce, withdraw } from './announce.ts'
import { refusalWords } from './refusal.ts'

type Answer = Result<OutputOf<'meeting.open'>>

/** What was repaired stays said by the host for as long as it runs: going from screen to screen, once is enough. */
const told = new Set<string>()

/**
 * Answers null until the host has. A host that is silent is said by the badge, and asked no more.
 * @param shown the meeting is on the screen: from the page's own store where the host can't open it
 */
export function useOpeningAnswer(docId: string, shown: boolean): Answer | null {
  const { t } = useTranslation('app')
  const { t: codes } = useTranslation('codes')
  const [heard, setHeard] = useState<{ docId: string; answer: Answer } | null>(null)
  useEffect(() => {
    let current = true
    void callHost('meeting.open', { docId }).then((answer) => {
      if (current) setHeard({ docId, answer })
    })
    return () => {
      current = false
      withdraw('opening')
    }
  }, [docId])
  const answer = heard?.docId === docId ? heard.answer : null
  useEffect(() => {
    if (!shown || answer === null || (!answer.ok && answer.code === 'unreachable')) return
    const words = answer.ok
      ? answer.value.trouble.map((trouble) => refusalWords(codes, { ok: false, ...trouble })).join(' ')
      : t('meeting.notOpenedHere', { why: refusalWords(codes, answer) })
    const news = `${docId} ${words}`
    if (words === '' || told.has(news)) return
    told.add(news)
    announce({ id: 'opening', tone: 'caution', words })
  }, [answer, docId, shown, t, codes])
  return answer
}
