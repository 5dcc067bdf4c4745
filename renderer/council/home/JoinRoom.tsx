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
import { JoinForm } from './JoinForm.tsx'
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

/** « Rejoindre une salle »: from here to the meeting another computer holds. */
export function JoinRoom(): ReactNode {
  const { t } = useTranslation('room')
  const ask = useAsk()
  const { links, refresh } = useLinks()
  const [open, setOpen] = useState<{ before: RoomLinkView | null } | null>(null)
  /** Asked from this page: once let in, one is led there. */
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const found = links.find(({ docId, phase }) => docId === wanted.current && phase === 'linked')
    if (found === undefined) return
    wanted.current = null
    go(placeOf(found))
  }, [links])
  const leave = async ({ docId }: RoomLinkView): Promise<void> => {
    await ask(t('joined.doing'), () => callHost('room.leave', { docId }))
    await refresh()
  }
  return (
    <div className={styles.import}>
      {links.map((link) => (
        <LinkLine
          key={link.docId}
          link={link}
          onLeave={() => void leave(link)}
          onAgain={() => setOpen({ before: link })}
        />
      ))}
      {open === null ? (
        <>
          <Button onClick={() => setOpen({ before: null })}>{t('join.open')}</Button>
          <p className={styles.soft}>{t('join.hint')}</p>
        </>
      ) : (
        <JoinForm
          before={open.before}
          onAsk={async (asked) => {
            const answer = await ask(t('join.doing'), () => callHost('room.join', asked))
            if (!answer.ok) return false
            wanted.current = answer.value.docId
            await refresh()
            return true
          }}
          onLeave={() => setOpen(null)}
        />
      )}
    </div>
  )
}
