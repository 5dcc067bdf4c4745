import { ActionIcon, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DotsIcon } from '../../ui/icons.tsx'
import { lineFormats } from './line-export.ts'
import type { MeetingActs, Named } from './use-meeting-acts.ts'

interface LineMenuProps {
  meeting: Named
  acts: MeetingActs
  rename: () => void
}

/** All that is done to a meeting from its line; what throws it away is last, and gives it back. */
export function LineMenu({ meeting, acts, rename }: LineMenuProps): ReactNode {
  const { t } = useTranslation('home')
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon aria-label={t('act.menuOf', { title: meeting.title })} title={t('act.menu')}>
          <DotsIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={rename}>{t('act.rename')}</Menu.Item>
        <Menu.Item onClick={() => void acts.next(meeting)}>{t('act.next')}</Menu.Item>
        <Menu.Item onClick={() => void acts.duplicate(meeting)}>{t('act.duplicate')}</Menu.Item>
        <Menu.Item onClick={() => void acts.keepTemplate(meeting)}>{t('act.keepTemplate')}</Menu.Item>
        <Menu.Divider />
        {lineFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void acts.exportAs(meeting, format)}>
            {t(`act.export.${format}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void acts.bin(meeting)}>{t('act.bin')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
