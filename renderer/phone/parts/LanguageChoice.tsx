/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { PhoneLanguage } from '#shared/contract/phone.ts'
import { frenchWords } from '../words.ts'
import { useWords } from '../room-context.ts'
import { Icon } from './Icon.tsx'

interface LanguageChoiceProps {
  languages: readonly PhoneLanguage[]
  onChoose: (code: string) => void
}

/** Each language as its own speakers write it; one nobody read over is said to be, in it and in French. */
export function LanguageChoice({ languages, onChoose }: LanguageChoiceProps): VNode {
  const words = useWords()
  const inFrench = frenchWords.say('unreviewed')
  return (
    <div class="language">
      <Icon name="globe" />
      <select
        aria-label={words.say('language')}
        value={words.code}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      {!words.reviewed && (
        <p class="hint">
          {words.say('unreviewed')} · <span lang="fr">{inFrench}</span>
        </p>
      )}
    </div>
  )
}
