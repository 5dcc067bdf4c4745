/** Each line of « Vérifier la salle »: what is so, and the one act that mends it when it is not. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomCheck } from '#shared/contract/operations.ts'
import { setHeader, setWall } from '#shared/meeting/edits.ts'
import { plannedSpan, wallClock } from '#shared/meeting/hours.ts'
import { wallFigure } from '#shared/contract/wall-figure.ts'
import { useProjecting } from '../../app/projection-window.ts'
import { useKeptChoice } from '../../app/kept-choice.ts'
import { href } from '../../app/router.ts'
import { useMeeting, useSnapshot } from '../../storage/hooks.tsx'
import { hour, writtenDate } from '../../ui/hours.ts'
import { answer, answers, roomSees, saidOf, type Answer } from '../room-sees/room-sees.ts'
import { useEdit } from '../prepare/use-edit.ts'
import type { Shows } from '../wall/wall-commands.ts'
import { useCharge } from '../strip/battery.ts'
import type { Check } from './CheckLine.tsx'
import { lettersLoaded, setLightGround, wallSetting } from './wall-letters.ts'

/** Less than this is too little for an evening with its files, bytes. */
const littleSpace = 500_000_000

function useLanguage(): 'fr' | 'en' {
  return useTranslation().i18n.language === 'en' ? 'en' : 'fr'
}

/** The projection is open, and someone read the figure of the test image. */
export function useSeesCheck(found: RoomCheck | null): Check {
  const { t } = useTranslation('guide')
  const { docId } = useMeeting()
  const { wall } = useSnapshot()
  const edit = useEdit()
  const project = useProjecting()
  const { t: words } = useTranslation('roomScreen')
  const [known] = useKeptChoice(roomSees)
  const said = saidOf(known, docId)?.state
  const figure = wallFigure(docId)
  const show = (shows: Shows): void =>
    edit(t('room.sees.undo'), (body, origin) => setWall(body, { shows }, origin), 'wall test')
  if (found === null || found.walls === 0) {
    const act = (
      <Button variant="filled" onClick={() => void project(docId)}>
        {t('room.sees.project')}
      </Button>
    )
    return { state: 'todo', words: t('room.sees.none'), act }
  }
  if (wall.shows === 'test') {
    const say = (answered: Answer): void => {
      show(answer(docId, answered))
    }
    const act = (
      <Button.Group orientation="vertical">
        {answers.map((each) => (
          <Button key={each} onClick={() => say(each)}>
            {words(`sees.answer.${each}`)}
          </Button>
        ))}
      </Button.Group>
    )
    return { state: 'todo', words: t('room.sees.test', { figure }), act }
  }
  const act = <Button onClick={() => show('test')}>{t('room.sees.show')}</Button>
  if (said === 'projection') return { state: 'ok', words: t('room.sees.checked'), act }
  if (said === 'everything' || said === 'nothing') return { state: 'todo', words: words(`shared.${said}`), act }
  return { state: 'todo', words: t('room.sees.open'), act }
}

export function usePowerCheck(): Check {
  const { t } = useTranslation('guide')
  const charge = useCharge()
  if (charge === null) return { state: 'look', words: t('room.power.unknown') }
  const words = t(charge.plugged ? 'room.power.plugged' : 'room.power.battery', { count: charge.percent })
  return { state: charge.plugged ? 'ok' : 'todo', words }
}

export function useFileCheck(found: RoomCheck | null): Check {
  const { t } = useTranslation('guide')
  const language = useLanguage()
  const folder = found?.folder ?? '…'
  const trouble = found?.diskTrouble ?? null
  if (trouble !== null) return { state: 'todo', words: t(`room.file.${trouble}`) }
  const free = found?.freeBytes ?? null
  if (free === null) return { state: 'ok', words: t('room.file.keptOnly', { folder }) }
  const unit = free < 1_000_000_000 ? 'megabyte' : 'gigabyte'
  const amount = free / (unit === 'megabyte' ? 1_000_000 : 1_000_000_000)
  const size = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 0 }).format(amount)
  return free < littleSpace
    ? { state: 'todo', words: t('room.file.little', { folder, size }) }
    : { state: 'ok', words: t('room.file.kept', { folder, size }) }
}

export function useClockCheck(found: RoomCheck | null): Check {
  const { t } = useTranslation('guide')
  const { docId } = useMeeting()
  const { header } = useSnapshot()
  const edit = useEdit()
  const language = useLanguage()
  const { start, end } = plannedSpan(header)
  const now = found?.now ?? start
  const said = {
    now: hour(now, language, header.timeZone),
    start: hour(start, language, header.timeZone),
    end: hour(end, language, header.timeZone),
  }
  const today = wallClock(now, header.timeZone).date
  // A session that runs past midnight is still today's.
  if (today !== header.date && !(now >= start && now <= end)) {
    const dates = { today: writtenDate(today, language), date: writtenDate(header.date, language) }
    const setToday = (): void => edit(t('room.clock.undo'), (body, origin) => setHeader(body, { date: today }, origin))
    const act = <Button onClick={setToday}>{t('room.clock.setToday')}</Button>
    return { state: 'todo', words: t('room.clock.otherDay', dates), act }
  }
  if (now > end) {
    const act = (
      <Button component="a" href={href({ screen: 'prepare', docId, panel: 'session' })}>
        {t('room.clock.change')}
      </Button>
    )
    return { state: 'todo', words: t('room.clock.over', said), act }
  }
  return { state: 'ok', words: t('room.clock.fine', said) }
}

export function useLettersCheck(): Check {
  const { t } = useTranslation('guide')
  const [loaded, setLoaded] = useState(true)
  const [setting, setSetting] = useState(wallSetting)
  useEffect(() => {
    let current = true
    const look = (): void => setSetting(wallSetting())
    void lettersLoaded().then((found) => current && setLoaded(found))
    window.addEventListener('storage', look)
    return () => {
      current = false
      window.removeEventListener('storage', look)
    }
  }, [])
  const scale = Math.round(setting.scale * 100)
  if (!loaded) {
    const act = <Button onClick={() => location.reload()}>{t('room.letters.reload')}</Button>
    return { state: 'todo', words: t('room.letters.missing'), act }
  }
  if (setting.theme === 'dark') {
    const light = (): void => {
      setLightGround()
      setSetting(wallSetting())
    }
    const act = <Button onClick={light}>{t('room.letters.toLight')}</Button>
    return { state: 'look', words: t('room.letters.dark', { scale }), act }
  }
  return { state: 'ok', words: t('room.letters.fine', { scale, ground: t('room.letters.ground.light') }) }
}
