/** What Home does with a meeting: each act asks the host, says what happened, and refreshes the list. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { announce, withdraw } from '../../app/announce.ts'
import { go } from '../../app/router.ts'
import { useAsk, type Ask } from '../../app/use-ask.ts'
import { callHost } from '../../storage/host-client.ts'

interface Named {
  docId: string
  title: string
}

export interface MeetingActs {
  duplicate: (meeting: Named) => Promise<void>
  /** To the bin, which gives back: the announcement carries the button that does. */
  bin: (meeting: Named) => Promise<void>
  restore: (meeting: Named) => Promise<void>
  openDemo: () => Promise<void>
}

/** @param changed called after each act that changed the list or the bin; the same function at each render */
export function useMeetingActs(changed: () => void): MeetingActs {
  const { t } = useTranslation('home')
  const ask = useAsk()
  // The same object at each render: two hundred and forty lines are not drawn again for nothing.
  return useMemo(() => meetingActs(t, ask, changed), [t, ask, changed])
}

function meetingActs(t: TFunction<'home'>, ask: Ask, changed: () => void): MeetingActs {
  function offerToOpen(words: string, docId: string): void {
    const run = (): void => {
      withdraw('home')
      go({ screen: 'prepare', docId, panel: null })
    }
    announce({ id: 'home', tone: 'done', words, action: { label: t('act.open'), run } })
  }

  async function restore({ docId, title }: Named): Promise<void> {
    const back = await ask(t('act.restoring'), () => callHost('meeting.restore', { docId }))
    if (back.ok) offerToOpen(t('act.restored', { title }), back.value.docId)
    changed()
  }

  return {
    restore,
    async duplicate({ docId }) {
      const copy = await ask(t('act.duplicating'), () => callHost('meeting.duplicate', { docId }))
      if (copy.ok) offerToOpen(t('act.duplicated'), copy.value.docId)
      changed()
    },
    async bin(meeting) {
      const { docId, title } = meeting
      const done = await ask(t('act.binning'), () => callHost('meeting.bin', { docId }))
      const giveBack = { label: t('act.giveBack'), run: () => void restore(meeting) }
      if (done.ok) announce({ id: 'home', tone: 'done', words: t('act.binned', { title }), action: giveBack })
      changed()
    },
    async openDemo() {
      const demo = await ask(t('demo.doing'), () => callHost('demo.create', {}))
      if (demo.ok) go({ screen: 'prepare', docId: demo.value.docId, panel: null })
    },
  }
}
