import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MissingPassage } from '#shared/minutes/characters/missing-passages.ts'
import { href } from '../../app/router.ts'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { acceptCharacters, useAcceptedCharacters } from './accepted-characters.ts'
import styles from './finalise.module.css'

/** Shown at once; a text in a script no font has would fill a screen. Nothing is accepted that was not shown. */
const mostShown = 20

function mendingPlace(docId: string, { place, codePoint, inText }: MissingPassage): string | null {
  switch (place.screen) {
    case 'council':
      return href({ screen: 'council' })
    case 'finalise':
      return null
    default:
      return href({ ...place, docId, ...(inText && place.panel !== null ? { codePoint } : {}) })
  }
}

const distinct = (codePoints: readonly number[]): number[] => [...new Set(codePoints)]

/** Characters no font has, said before anything is frozen: each with the way to where it is corrected. */
export function CharactersToAnswer({
  docId,
  passages,
}: {
  docId: string
  passages: readonly MissingPassage[]
}): ReactNode {
  const { t } = useTranslation('characters')
  const [accepted, setAccepted] = useAcceptedCharacters(docId)
  const kept = useKeptFocus<HTMLElement>()
  if (passages.length === 0) return null
  const open = passages.filter(({ codePoint }) => !accepted.includes(codePoint))
  const boxes = distinct(passages.map(({ codePoint }) => codePoint)).filter((each) => accepted.includes(each))
  const shown = open.slice(0, mostShown)
  return (
    <section className={styles.unfinished} aria-labelledby="characters-title" tabIndex={-1} {...kept}>
      <h2 id="characters-title">{t('title')}</h2>
      {open.length > 0 && (
        <>
          <p className={styles.soft}>
            {t('why', { count: distinct(open.map(({ codePoint }) => codePoint)).length })}
            {open.length > shown.length && ` ${t('first', { count: shown.length })}`}
          </p>
          <ul className={styles.troubles}>
            {shown.map((passage, index) => {
              const { char, codePoint, around } = passage
              const code = codePoint.toString(16).toUpperCase().padStart(4, '0')
              const place = mendingPlace(docId, passage)
              return (
                // oxlint-disable-next-line react/no-array-index-key -- two passages may read the same
                <li key={`${index}-${code}`}>
                  <span>
                    <strong>{t('char', { char })}</strong> (U+{code}) <bdi>{t('around', { around })}</bdi>
                  </span>
                  {place !== null && (
                    <a href={place} aria-label={t('correctThis', { char, around })}>
                      {t('correct')}
                    </a>
                  )}
                </li>
              )
            })}
          </ul>
          <div>
            <Button size="sm" onClick={() => acceptCharacters(docId, distinct(shown.map((each) => each.codePoint)))}>
              {t('accept')}
            </Button>
          </div>
        </>
      )}
      {boxes.length > 0 && (
        <p className={styles.soft}>
          {t('accepted', { chars: boxes.map((codePoint) => String.fromCodePoint(codePoint)).join(' ') })}{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => setAccepted(accepted.filter((codePoint) => !boxes.includes(codePoint)))}
          >
            {t('askAgain')}
          </Button>
        </p>
      )}
    </section>
  )
}
