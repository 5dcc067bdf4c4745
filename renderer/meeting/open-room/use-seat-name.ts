import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomSeatView } from '#shared/contract/room.ts'

/** What a seat is called among pens: its accepted name, else « Invité 7 ». */
export function useSeatName(): (seat: Pick<RoomSeatView, 'name' | 'number' | 'seat' | 'from'>) => string {
  const { t } = useTranslation('room')
  return useCallback(
    ({ name, number, seat, from }) => {
      if (name !== '') return name
      if (number !== null) return t('here.guest', { number })
      return seat === 'projection' ? t('here.wallFrom', { from }) : t('together.someone')
    },
    [t],
  )
}
