import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkPhase, RoomLinkView } from '#shared/contract/room.ts'
import { refusalWords } from '../../app/refusal.ts'
import { go, href, type Route } from '../../app/router.ts'
import { useAsk } from '../../app/use-ask.ts'
import { callHost } from '../../storage/host-client.ts'
import { Notice, type NoticeTone } from '../../ui/Notice.tsx'
import styles from './home.module.css'
import { JoinForm, type Asked } from './JoinForm.tsx'
import { useLinks } from './use-links.ts'

/** Where one works, by what one does in the room. */
function placeOf({ docId, seat }: RoomLinkView): Route {
  return { screen: seat === 'minuteTaker' ? 'minutes' : 'conduct', docId, panel: null }
}

const tones: Partial<Record<LinkPhase, NoticeTone>> = {
  linked: 'done',
  refused: 'caution',
  failed: 'caution',
  cut: 'caution',
  removed: 'caution',
}
const isOver: ReadonlySet<LinkPhase> = new Set<LinkPhase>(['refused', 'removed', 'closed', 'failed'])

interface LinkLineProps {
  link: RoomLinkView
  onLeave: () => void
  onAgain: () => void
}

/** How far one is with a room: asked, let in, refused; and the one thing to do about it. */
function LinkLine({ link, onLeave, onAgain }: LinkLineProps): ReactNode {
  const { t } = useTranslation('room')
  const { t: codes } = useTranslation('codes')
  const { phase, reason, sign } = link
  const why =
    reason === null || phase === 'refused' ? '' : ` ${refusalWords(codes, { ok: false, code: reason, params: {} })}`
  const over = isOver.has(phase)
  return (
    <Notice
      tone={tones[phase] ?? 'info'}
      action={
        <span className={styles.row}>
          {(phase === 'linked' || phase === 'cut') && (
            <Button component="a" size="sm" href={href(placeOf(link))}>
              {t('join.go')}
            </Button>
          )}
          {over && (
            <Button size="sm" onClick={onAgain}>
              {t('join.again')}
            </Button>
          )}
          <Button size="sm" onClick={onLeave}>
            {t(phase === 'linked' || phase === 'cut' ? 'joined.leave' : over ? 'join.dismiss' : 'join.giveUp')}
          </Button>
        </span>
      }
    >
      <strong>{link.penAddress}</strong> {t(`join.phase.${phase}`, { sign })}
      {why}
    </Notice>
  )
}

export interface Joining {
  links: readonly RoomLinkView[]
  /** The form is open; `before` is a room that was asked before. */
  form: { before: RoomLinkView | null } | null
  open: (before?: RoomLinkView) => void
  close: () => void
  ask: (asked: Asked) => Promise<boolean>
  leave: (link: RoomLinkView) => void
}

/** « Rejoindre une salle »: from here to the meeting another computer holds. */
export function useJoining(): Joining {
  const { t } = useTranslation('room')
  const askHost = useAsk()
  const { links, refresh } = useLinks()
  const [form, setForm] = useState<Joining['form']>(null)
  /** Asked from this page: once let in, one is led there. */
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const found = links.find(({ docId, phase }) => docId === wanted.current && phase === 'linked')
    if (found === undefined) return
    wanted.current = null
    go(placeOf(found))
  }, [links])
  return {
    links,
    form,
    open: (before) => setForm({ before: before ?? null }),
    close: () => setForm(null),
    async ask(asked) {
      const answer = await askHost(t('join.doing'), () => callHost('room.join', asked))
      if (!answer.ok) return false
      wanted.current = answer.value.docId
      refresh()
      return true
    },
    leave: ({ docId }) =>
      void askHost(t('joined.doing'), () => callHost('room.leave', { docId })).finally(() => refresh()),
  }
}

/** How far one is with each room, and the form while it is open. */
export function JoinRoom({ joining }: { joining: Joining }): ReactNode {
  const { links, form } = joining
  if (links.length === 0 && form === null) return null
  return (
    <div className={styles.joining}>
      {links.map((link) => (
        <LinkLine key={link.docId} link={link} onLeave={() => joining.leave(link)} onAgain={() => joining.open(link)} />
      ))}
      {form !== null && (
        <JoinForm key={form.before?.docId ?? ''} before={form.before} onAsk={joining.ask} onLeave={joining.close} />
      )}
    </div>
  )
}

export function JoinOffer({ joining }: { joining: Joining }): ReactNode {
  const { t } = useTranslation('room')
  return (
    <div className={styles.import}>
      <Button aria-expanded={joining.form !== null} onClick={() => joining.open()}>
        {t('join.open')}
      </Button>
      <p className={styles.soft}>{t('join.hint')}</p>
    </div>
  )
}

/** On an empty Home, where whoever only comes to help would look for it below a form that is not for them. */
export function JoinLine({ joining }: { joining: Joining }): ReactNode {
  const { t } = useTranslation('room')
  return (
    <div className={styles.joinLine}>
      <Button size="compact-sm" aria-expanded={joining.form !== null} onClick={() => joining.open()}>
        {t('join.open')}
      </Button>
      <span className={styles.soft}>{t('join.hint')}</span>
    </div>
  )
}
