import { useCallback, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../app/announce.ts'
import { useRoute } from '../../app/router.ts'
import { isTypingField } from '../../ui/typing.ts'
import { BalancePanel } from '../balance/BalancePanel.tsx'
import { RoundPrompt } from '../balance/RoundPrompt.tsx'
import { useCommands } from '../evening/use-commands.ts'
import { useEvening } from '../evening/use-evening.ts'
import { useShownItem } from '../evening/use-shown-item.ts'
import { useRights } from '../open-room/use-rights.ts'
import { writingPlace } from '../strip/return-place.ts'
import { ChangeRules } from '../rules/ChangeRules.tsx'
import { QuorumNotice } from '../rules/QuorumNotice.tsx'
import { WallPanel } from '../wall/WallPanel.tsx'
import { Adjourned } from './Adjourned.tsx'
import { Agenda } from './Agenda.tsx'
import { CutOffer } from './CutOffer.tsx'
import { EndNotice } from './EndNotice.tsx'
import { Floor } from '../floor/Floor.tsx'
import type { FloorMode } from '../floor/floor-modes.ts'
import { useFloorKeys } from '../floor/use-floor-keys.ts'
import { enterList } from '../floor/use-list-focus.ts'
import { ItemStage, type BesidePanel, type Panel } from './ItemStage.tsx'
import { NextBar } from './NextBar.tsx'
import { Overflow } from './Overflow.tsx'
import { Parked } from './Parked.tsx'
import { Planned } from './Planned.tsx'
import { Room, type RoomMode } from './Room.tsx'
import { SessionCard } from './SessionCard.tsx'
import { useConductKeys } from './use-conduct-keys.ts'
import { useMoreKeys } from './use-more-keys.ts'
import { useSettling } from './use-settling.ts'
import { WhatHappened } from './WhatHappened.tsx'
import { Where } from './Where.tsx'
import styles from './conduct.module.css'

/** The facilitator's one screen: agenda, the current item and the next thing to do, the floor and the room. */
export function Conduct(): ReactNode {
  const { t } = useTranslation('conduct')
  const evening = useEvening()
  const commands = useCommands()
  const [open, setOpen] = useState<{ itemId: string; panel: Panel } | null>(null)
  const [adjourning, setAdjourning] = useState(false)
  const [floorMode, setFloorMode] = useState<FloorMode>('ask')
  const [roomMode, setRoomMode] = useState<RoomMode>('arrived')
  const stage = useRef<HTMLDivElement>(null)
  const floorField = useRef<HTMLInputElement>(null)
  const waitingList = useRef<HTMLOListElement>(null)
  const roomField = useRef<HTMLInputElement>(null)
  const countField = useRef<HTMLInputElement>(null)
  const agendaField = useRef<HTMLInputElement>(null)
  const returnField = useRef<HTMLInputElement>(null)
  const publicField = useRef<HTMLInputElement>(null)
  const route = useRoute()
  // Préparer leads here to change a rule.
  const [beside, setBeside] = useState<BesidePanel | null>('panel' in route && route.panel === 'rules' ? 'rules' : null)
  const isBusy = useCallback(() => {
    const place = writingPlace()
    return isTypingField(place) && stage.current?.contains(place) === true
  }, [])
  const shown = useShownItem('conduct', evening, isBusy)
  const { item, elsewhere, rejoin } = shown
  const { session, current } = evening
  const { phase } = session
  const { may } = useRights()
  const settling = useSettling(session.currentItemId)

  const next = (): void => {
    if (settling) {
      announce({ id: 'conduct', tone: 'info', words: t('next.justMoved', { title: current?.title ?? '' }) })
      return
    }
    rejoin()
    if (phase === 'planned') void commands.open()
    else if (phase === 'paused') void commands.resume()
    else if (evening.next === null) askAdjourn()
    else void commands.next()
  }
  const adjourn = (): void => {
    setAdjourning(false)
    rejoin()
    void commands.adjourn()
  }
  const isUnderWay = phase === 'running' || phase === 'paused'
  const askAdjourn = (): void => setAdjourning(isUnderWay && may('sessionOpened'))
  const cancelAdjourn = (): void => setAdjourning(false)
  const closePanel = (panel: Panel): void => setOpen((known) => (known?.panel === panel ? null : known))
  const openPanel = (panel: Panel): void => {
    const decides = panel === 'decision' || panel === 'proposal'
    if (panel !== 'action' && !may(decides ? 'decisionRecorded' : 'voteOpened')) return
    if (item === null || phase === 'planned') return
    if (panel === 'vote' && countField.current !== null) countField.current.focus()
    else if ((panel !== 'vote' && panel !== 'restart') || (phase === 'running' && !elsewhere))
      setOpen({ itemId: item.id, panel })
  }
  const nameAtFloor = (mode: FloorMode): void => {
    setFloorMode(mode)
    floorField.current?.focus()
  }
  const nameInRoom = (mode: RoomMode): void => {
    setRoomMode(mode)
    roomField.current?.focus()
  }
  const overflows = beside === 'overflow' && phase === 'running' && item !== null && !elsewhere
  const closeBeside = (): void => setBeside(null)
  const toggleBeside = (panel: BesidePanel): void => setBeside((known) => (known === panel ? null : panel))
  const notice = useCallback(() => commands.toggleNotice(t('floor.notice')), [commands, t])
  useMoreKeys({
    evening,
    commands,
    item,
    toggleBeside,
    notice,
    addItem: () => agendaField.current?.focus(),
    sayReturn: () => returnField.current?.focus(),
    answer: () => nameAtFloor('answer'),
    restartVote: () => openPanel('restart'),
    door: (mode) => nameInRoom(mode),
    countPublic: () => publicField.current?.focus(),
    mayChangeRules: isUnderWay && may('ruleChanged'),
  })
  useFloorKeys(commands, () => enterList(waitingList.current))
  useConductKeys({
    evening,
    commands,
    adjourning: adjourning && isUnderWay,
    next,
    askAdjourn,
    adjourn,
    cancelAdjourn,
    rejoin,
    nameAtFloor,
    nameInRoom,
    openPanel,
  })
  return (
    <div className={styles.conduct} data-phase={phase}>
      <div className={styles.left}>
        <SessionCard evening={evening} commands={commands} onAdjourn={askAdjourn} />
        <EndNotice evening={evening} commands={commands} onAdjourn={askAdjourn} hasKeys={!overflows} />
        <Agenda evening={evening} commands={commands} shownId={item?.id ?? null} field={agendaField} />
        <WallPanel evening={evening} />
      </div>
      <div className={styles.centre}>
        <NextBar
          evening={evening}
          settling={settling}
          adjourning={adjourning && isUnderWay}
          onNext={next}
          onAdjourn={adjourn}
          onCancel={cancelAdjourn}
        />
        <Where evening={evening} shown={shown} commands={commands} returnField={returnField} />
        <div className={styles.stageScroll} ref={stage}>
          <RoundPrompt evening={evening} commands={commands} />
          <QuorumNotice evening={evening} />
          <CutOffer evening={evening} commands={commands} />
          {overflows && <Overflow item={item} evening={evening} commands={commands} onDone={closeBeside} />}
          {beside === 'parked' && (
            <Parked itemId={item?.id ?? null} evening={evening} commands={commands} onDone={closeBeside} />
          )}
          {beside === 'balance' && <BalancePanel item={item} evening={evening} onDone={closeBeside} />}
          {beside === 'rules' && isUnderWay && (
            <ChangeRules evening={evening} commands={commands} onDone={closeBeside} />
          )}
          {beside === 'happened' && (
            <WhatHappened item={item} evening={evening} commands={commands} onDone={closeBeside} />
          )}
          {item !== null && (
            <ItemStage
              key={item.id}
              item={item}
              evening={evening}
              commands={commands}
              panel={open?.itemId === item.id ? open.panel : null}
              openPanel={openPanel}
              closePanel={closePanel}
              countField={countField}
              beside={beside}
              openBeside={toggleBeside}
            />
          )}
          {item === null && phase === 'planned' && <Planned evening={evening} />}
          {item === null && phase === 'adjourned' && <Adjourned evening={evening} />}
          {item === null && isUnderWay && <p className={styles.soft}>{t('agenda.empty')}</p>}
        </div>
      </div>
      <div className={styles.right}>
        {isUnderWay && (
          <Floor
            evening={evening}
            commands={commands}
            mode={floorMode}
            setMode={setFloorMode}
            field={floorField}
            list={waitingList}
            onNotice={notice}
            changeRule={may('ruleChanged') ? () => toggleBeside('rules') : null}
          />
        )}
        <Room
          evening={evening}
          commands={commands}
          mode={roomMode}
          setMode={setRoomMode}
          field={roomField}
          publicField={publicField}
        />
      </div>
    </div>
  )
}
