import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { askModes, type FloorMode } from './floor-modes.ts'
import styles from './floor.module.css'

interface KindsProps {
  mode: FloorMode
  setMode: (mode: FloorMode) => void
  field: RefObject<HTMLInputElement | null>
}

/** What the floor is asked for: four choices, each but the usual one with the letter that is typed before the name. */
export function Kinds({ mode, setMode, field }: KindsProps): ReactNode {
  const { t } = useTranslation('floor')
  return (
    <fieldset className={styles.kinds} aria-label={t('kinds.label')}>
      {askModes.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={mode === each}
          title={t(`kinds.how.${each}`)}
          // The caret stays in the field, where the name is typed next.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setMode(each === mode ? 'ask' : each)
            field.current?.focus()
          }}
        >
          {t(`kinds.${each}`)}
          {each !== 'ask' && <KeyHint keys={[t(`kinds.letters.${each}`)]} />}
        </button>
      ))}
    </fieldset>
  )
}
