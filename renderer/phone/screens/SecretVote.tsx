/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PhoneView } from '#shared/contract/phone.ts'
import { Big } from '../parts/Big.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useAsking, useRoom, useWords } from '../room-context.ts'

const choices = ['for', 'against', 'abstain'] as const
type Choice = (typeof choices)[number]

interface SecretVoteProps {
  vote: NonNullable<PhoneView['vote']>
  language: PhoneView['language']
}

/**
 * A secret vote: one chooses, sees what one chose, then puts it in the box for good. The page forgets it with the room;
 * what its secret is worth is said before, not after.
 */
export function SecretVote({ vote, language }: SecretVoteProps): VNode {
  const words = useWords()
  const { isLinked } = useRoom()
  const { ask, isAsking, refusal } = useAsking()
  const [chosen, setChosen] = useState<Choice | null>(null)
  const sectionRef = useRef<HTMLElement>(null)
  const isFirstRef = useRef(true)
  // The buttons under the finger are others now: who listens hears where they are.
  useEffect(() => {
    if (!isFirstRef.current) sectionRef.current?.focus()
    isFirstRef.current = false
  }, [chosen])
  const cast = async (): Promise<void> => {
    if (chosen === null) return
    await ask({ kind: 'vote', voteId: vote.id, choice: chosen })
    setChosen(null)
  }
  return (
    <section ref={sectionRef} aria-labelledby="secret-vote" tabIndex={-1} class="vote">
      <h2 id="secret-vote">{words.say('secret.title')}</h2>
      <p class="question" dir="auto" lang={vote.question === '' ? undefined : language}>
        {vote.question === '' ? words.say('vote.noQuestion') : vote.question}
      </p>
      {vote.forMeans !== '' && <p>{words.say('vote.forMeans', { text: vote.forMeans })}</p>}
      {vote.againstMeans !== '' && <p>{words.say('vote.againstMeans', { text: vote.againstMeans })}</p>}
      {vote.cast && <output class="done">{words.say('secret.cast')}</output>}
      {vote.mayVote && (vote.weight > 1 || vote.cast) && <p>{words.count('secret.weight', vote.weight)}</p>}
      {vote.mayVote && chosen === null && (
        <>
          <p>{words.say('secret.means')}</p>
          {choices.map((choice) => (
            <Big key={choice} icon={choice} off={!isLinked || isAsking} onPress={() => setChosen(choice)}>
              {words.say(`vote.${choice}`)}
            </Big>
          ))}
          <p class="hint">{words.say('secret.worth')}</p>
        </>
      )}
      {vote.mayVote && chosen !== null && (
        <>
          <p class="you">{words.say('secret.chosen', { choice: words.say(`vote.${chosen}`) })}</p>
          <p>{words.say('secret.forGood')}</p>
          <Big icon="for" look="main" off={!isLinked || isAsking} onPress={() => void cast()}>
            {words.say('secret.send')}
          </Big>
          <Big icon="undo" look="quiet" off={isAsking} onPress={() => setChosen(null)}>
            {words.say('secret.otherwise')}
          </Big>
        </>
      )}
      {!vote.mayVote && !vote.cast && <p class="hint">{words.coded('whyNot', vote.whyNot ?? 'other')}</p>}
      <Refusal>{refusal}</Refusal>
    </section>
  )
}
