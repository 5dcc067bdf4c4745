/** What Home does with a meeting: each act asks the host, says what happened, and refreshes the list. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { exportLine, handOver, type LineFormat } from './line-export.ts'
import { announce, withdraw } from '../../app/announce.ts'
import { go } from '../../app/router.ts'
import { useAsk, type Ask } from '../../app/use-ask.ts'
import { callHost } from '../../storage/host-client.ts'

export interface Named {
  docId: string
  title: string
}

export interface MeetingActs {
  duplicate: (meeting: Named) => Promise<void>
  /** To the bin, which gives back: the announcement carries the button that does. */
  bin: (meeting: Named) => Promise<void>
  restore: (meeting: Named) => Promise<void>
  /** The meeting after this one, opened to be prepared. */
  next: (meeting: Named) => Promise<void>
  rename: (meeting: Named, title: string) => Promise<void>
  keepTemplate: (meeting: Named) => Promise<void>
  exportAs: (meeting: Named, format: LineFormat) => Promise<void>
  rehearse: () => Promise<void>
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

  async function rename({ docId }: Named, title: string, isUndo = false): Promise<void> {
    const renamed = await ask(t('act.renaming'), () => callHost('meeting.rename', { docId, title }))
    if (renamed.ok) {
      const back = (): void => void rename({ docId, title }, renamed.value.title, true)
      const words = t(isUndo ? 'act.renameUndone' : 'act.renamed', { title })
      announce({ id: 'home', tone: 'done', words, ...(isUndo ? {} : { action: { label: t('act.undo'), run: back } }) })
    }
    changed()
  }

  async function removeTemplate(templateId: string, name: string): Promise<void> {
    const removed = await ask(t('template.removing'), () => callHost('template.remove', { templateId }))
    if (removed.ok) announce({ id: 'home', tone: 'done', words: t('template.removed', { name }) })
    changed()
  }

  return {
    restore,
    rename,
    async next({ docId }) {
      const made = await ask(t('act.nextDoing'), () => callHost('meeting.next', { docId }))
      if (!made.ok) return
      go({ screen: 'prepare', docId: made.value.docId, panel: null })
      const words = t(made.value.dateNoted ? 'act.nextDone' : 'act.nextDoneNoDate')
      // Said on the screen it leads to: what was said of Home goes when Home is left.
      announce({ id: 'next-meeting', tone: 'done', words })
    },
    async keepTemplate({ docId, title }) {
      const kept = await ask(t('template.keeping'), () => callHost('template.save', { docId, name: title }))
      if (!kept.ok) return
      const run = (): void => void removeTemplate(kept.value.templateId, title)
      const words = t('template.kept', { name: title })
      announce({ id: 'home', tone: 'done', words, action: { label: t('act.undo'), run } })
      changed()
    },
    async exportAs({ docId, title }, format) {
      const file = await ask(t('act.exporting', { title }), () => exportLine(docId, format))
      if (!file.ok) return
      handOver(file.value)
      const action = { label: t('act.saveAgain'), run: () => handOver(file.value) }
      announce({ id: 'home', tone: 'done', words: t('act.exported', { name: file.value.name }), action })
    },
    async rehearse() {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
      const begun = await ask(t('demo.doing'), () => callHost('rehearsal.start', { timeZone }))
      if (begun.ok) go({ screen: 'conduct', docId: begun.value.docId, panel: null })
    },
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
