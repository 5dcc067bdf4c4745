import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Kit } from '../../app/papers/Kit.tsx'
import { href, useRoute } from '../../app/router.ts'
import { useMeeting, useSnapshot } from '../../storage/hooks.tsx'
import { MeetingRules } from '../rules/MeetingRules.tsx'
import { AgendaPanel } from './agenda/AgendaPanel.tsx'
import { PeoplePanel } from './people/PeoplePanel.tsx'
import { SessionPanel } from './session/SessionPanel.tsx'
import styles from './prepare.module.css'

const panels = ['agenda', 'people', 'session', 'rules', 'papers'] as const
type Panel = (typeof panels)[number]

const shown: Record<Panel, () => ReactNode> = {
  agenda: AgendaPanel,
  people: PeoplePanel,
  session: SessionPanel,
  rules: MeetingRules,
  papers: PapersPanel,
}

/** What is printed before the evening, of this meeting. */
function PapersPanel(): ReactNode {
  return <Kit docId={useMeeting().docId} />
}

/** The names fields complete from: a presenter, a role. */
function PeopleNames(): ReactNode {
  const { people } = useSnapshot()
  return (
    <datalist id="people-names">
      {people.map((person) => (
        <option key={person.id}>{person.name}</option>
      ))}
    </datalist>
  )
}

/** What is prepared before the evening, in panels with an address each. */
export function Prepare(): ReactNode {
  const { t } = useTranslation('prepare')
  const { docId } = useMeeting()
  const route = useRoute()
  const wanted = route.screen === 'prepare' ? route.panel : null
  const panel = panels.find((known) => known === wanted) ?? 'agenda'
  const Shown = shown[panel]
  return (
    <div className={styles.prepare}>
      <nav className={styles.panels} aria-label={t('panels.label')}>
        {panels.map((each) => (
          <a
            key={each}
            href={href({ screen: 'prepare', docId, panel: each })}
            {...(each === panel ? { 'aria-current': 'page' } : {})}
          >
            {t(`panels.${each}`)}
          </a>
        ))}
      </nav>
      <Shown />
      <PeopleNames />
    </div>
  )
}
