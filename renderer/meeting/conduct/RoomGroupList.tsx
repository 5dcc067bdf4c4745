import { memo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { recusedNow, type Evening } from '../evening/evening.ts'
import { PersonLine, type RoomActs } from './PersonLine.tsx'
import { presentIn, type RoomGroup } from './room-groups.ts'
import styles from './conduct.module.css'

interface RoomGroupListProps {
  group: RoomGroup
  evening: Evening
  acts: RoomActs
}

/** A group, closed until someone looks for a name: its count is what is needed most of the evening. */
export const RoomGroupList = memo(function RoomGroupList({ group, evening, acts }: RoomGroupListProps): ReactNode {
  const { t } = useTranslation('conduct')
  const [open, setOpen] = useState(false)
  const { attendance, people, current } = evening
  const recused = current === null ? null : recusedNow(evening, current.id)
  const name = group.name ?? t(`room.groups.${group.id as 'members' | 'guests' | 'public'}`)
  return (
    <details className={styles.group} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{name}</span>
        <span>{t('room.of', { count: presentIn(group, attendance), total: group.people.length })}</span>
      </summary>
      {open && (
        <ul>
          {group.people.map((person) => {
            const found = attendance.byPerson[person.id]
            const status = found?.status ?? 'absent'
            const holder = found?.proxyTo ?? null
            return (
              <PersonLine
                key={person.id}
                person={person}
                status={status}
                at={(status === 'present' ? found?.arrivedAt : status === 'left' ? found?.leftAt : null) ?? null}
                proxyTo={holder === null ? null : (people.get(holder)?.name ?? '')}
                holds={(found?.holdsProxies ?? []).map((id) => people.get(id)?.name ?? '').join(', ')}
                recused={recused?.has(person.id) ?? false}
                timeZone={evening.meeting.header.timeZone}
                acts={acts}
              />
            )
          })}
        </ul>
      )}
    </details>
  )
})
