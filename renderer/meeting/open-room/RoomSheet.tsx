import { ActionIcon, Button } from '@mantine/core'
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostedRoom, RoomLinkView } from '#shared/contract/room.ts'
import { refusalWords } from '../../app/refusal.ts'
import { useRoom, useSnapshot } from '../../storage/hooks.tsx'
import { ConfirmLine } from '../../ui/ConfirmLine.tsx'
import { CrossIcon } from '../../ui/icons.tsx'
import { useWall } from '../wall/use-wall.ts'
import { Codes } from './Codes.tsx'
import { FirstName } from './FirstName.tsx'
import { Here } from './Here.tsx'
import { OpeningForm } from './OpeningForm.tsx'
import styles from './open-room.module.css'
import { Reach } from './Reach.tsx'
import { standingOf, uncounted } from './room-state.ts'
import { setSheet, useSheet } from './sheet-store.ts'
import type { RoomActs } from './use-room-acts.ts'
import type { RoomEnds } from './use-room-ends.ts'

interface SheetProps {
  acts: RoomActs
  ends: RoomEnds
}

/** The room this computer holds. */
function Held({ room, acts, ends }: SheetProps & { room: HostedRoom }): ReactNode {
  const { t } = useTranslation('room')
  const sheet = useSheet()
  const { wall } = useSnapshot()
  const wallCommands = useWall()
  const [asking, setAsking] = useState<'shut' | 'change' | null>(null)
  const done = (): void => setAsking(null)
  const count = uncounted(room)
  if (asking === 'change') {
    return (
      <OpeningForm
        kind="change"
        reach={room.reach}
        wifi={room.wifi}
        onWish={(wish) => {
          done()
          void acts.open(wish)
        }}
        onLeave={done}
      />
    )
  }
  return (
    <>
      <FirstName room={room} acts={acts} />
      <Codes
        room={room}
        shown={sheet.code}
        isOnWall={wall.shows === 'join'}
        onWall={() => wallCommands.toggle('join')}
      />
      {room.reach === 'phones' && <Reach room={room} onWithout={ends.withoutPhones} />}
      <Here room={room} as="facilitator" acts={acts} />
      {asking === 'shut' ? (
        <ConfirmLine
          question={count === 0 ? t('shut.question') : `${t('shut.question')} ${t('shut.uncounted', { count })}`}
          confirmLabel={t('shut.confirm')}
          cancelLabel={t('shut.cancel')}
          destructive
          onConfirm={ends.shut}
          onCancel={done}
        />
      ) : (
        <div className={styles.row}>
          <Button size="sm" onClick={() => setAsking('change')}>
            {t('opening.change')}
          </Button>
          <Button size="sm" onClick={() => setAsking('shut')}>
            {t('shut.button')}
          </Button>
        </div>
      )}
    </>
  )
}

/** The room of another computer, as this one is linked to it. */
function Joined({ link, acts }: { link: RoomLinkView; acts: RoomActs }): ReactNode {
  const { t } = useTranslation('room')
  const { t: codes } = useTranslation('codes')
  const view = useRoom()
  const [leaving, setLeaving] = useState(false)
  const state = link.phase === 'linked' ? (link.unsent ? 'sending' : 'linked') : 'cut'
  return (
    <>
      <p>{t('joined.as', { seat: t(`here.seat.${link.seat}`), address: link.penAddress })}</p>
      <output className={state === 'cut' ? styles.caution : styles.soft}>
        {t(`joined.${state}`)}
        {link.reason !== null && ` ${refusalWords(codes, { ok: false, code: link.reason, params: {} })}`}
      </output>
      {link.missingFiles > 0 && <p className={styles.soft}>{t('joined.missing', { count: link.missingFiles })}</p>}
      {view.room !== null && link.phase === 'linked' && (
        <>
          <FirstName room={view.room} acts={acts} />
          <Here room={view.room} as={link.seat} acts={acts} />
        </>
      )}
      {leaving ? (
        <ConfirmLine
          question={t('joined.leaveQuestion')}
          confirmLabel={t('joined.leave')}
          cancelLabel={t('joined.stay')}
          onConfirm={() => void acts.leave().then(() => setLeaving(false))}
          onCancel={() => setLeaving(false)}
        />
      ) : (
        <div className={styles.row}>
          {state === 'cut' && (
            <Button size="sm" variant="filled" onClick={() => setSheet({ takingOver: true })}>
              {t('cut.takeOver')}
            </Button>
          )}
          <Button size="sm" onClick={() => setLeaving(true)}>
            {t('joined.leave')}
          </Button>
        </div>
      )}
    </>
  )
}

/**
 * Another content starts at its top, not where the last one had been scrolled to. The button that brought it is gone
 * with the last: the title then holds the focus, unless a hand is elsewhere by now.
 */
function useBeginning(content: string): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef('')
  useLayoutEffect(() => {
    const isAnother = before.current !== '' && before.current !== content && content !== ''
    before.current = content
    if (!isAnother) return
    title.current?.closest('section')?.scrollTo(0, 0)
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true })
  }, [content])
  return title
}

/** All about the room, unfolded beside the session by choice: it covers no text, takes no focus, and blocks nothing. */
export function RoomSheet({ acts, ends }: SheetProps): ReactNode {
  const { t } = useTranslation('room')
  const view = useRoom()
  const sheet = useSheet()
  const standing = standingOf(view)
  const asks = standing === 'closed' || sheet.takingOver
  const title = useBeginning(sheet.open ? (asks ? 'asks' : standing === 'held' ? 'held' : 'joined') : '')
  if (!sheet.open) return null
  const fold = (): void => setSheet({ open: false, takingOver: false })
  return (
    <section className={styles.sheet} aria-labelledby="room-sheet-title" data-standing={standing}>
      <div className={styles.head}>
        <h2 id="room-sheet-title" ref={title} tabIndex={-1}>
          {t('name')}
        </h2>
        <ActionIcon size="sm" aria-label={t('close')} title={t('close')} onClick={fold}>
          <CrossIcon />
        </ActionIcon>
      </div>
      {asks && (
        <OpeningForm
          kind={sheet.takingOver ? 'takeOver' : 'open'}
          reach={view.room?.reach ?? null}
          wifi={view.room?.wifi ?? null}
          onWish={(wish) => {
            void acts.open(wish).then((opened) => opened !== null && setSheet({ takingOver: false }))
          }}
          onLeave={fold}
        />
      )}
      {!asks && standing === 'held' && view.room !== null && <Held room={view.room} acts={acts} ends={ends} />}
      {!asks && standing !== 'held' && view.link !== null && <Joined link={view.link} acts={acts} />}
    </section>
  )
}
