import { ActionIcon, Menu } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { DotsIcon } from '../../ui/icons.tsx'
import { lineFormats } from './line-export.ts'
import type { MeetingActs, Named } from './use-meeting-acts.ts'

interface LineMenuProps {
  meeting: Named
  acts: MeetingActs
  rename: () => void
  erase: () => void
  /** Where the focus comes back to. */
  button: RefObject<HTMLButtonElement | null>
}

/** All that is done to a meeting from its line; what takes it away from here is last: the bin, which gives back, then erasing. */
export function LineMenu({ meeting, acts, rename, erase, button }: LineMenuProps): ReactNode {
  const { t } = useTranslation('home')
  const { t: papers } = useTranslation('papers')
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon ref={button} aria-label={t('act.menuOf', { title: meeting.title })} title={t('act.menu')}>
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
        <Menu.Item onClick={erase}>{papers('erase.open')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
