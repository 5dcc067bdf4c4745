import type { ReactNode } from 'react'
import { FitList } from '../FitList.tsx'
import type { SpeechRules } from '../slide.ts'
import type { WallWords } from '../words.ts'

/** The rules of speech, to adopt at the opening (evening.md item 18): whole sentences, and that silence is a right. */
export function SpeechRulesSlide({ rules, words }: { rules: SpeechRules; words: WallWords }): ReactNode {
  return (
    <section className="slide speech-rules">
      <h1 className="overview-title">{words.speechRules}</h1>
      <FitList max={7.5} min={5.5} others={words.otherRules} keeps="first">
        {words.speechRuleLines(rules).map((line) => (
          <li key={line} className="speech-rule" dir="auto">
            {line}
          </li>
        ))}
      </FitList>
    </section>
  )
}
