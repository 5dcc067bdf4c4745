/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { PhoneView } from '#shared/contract/phone.ts'
import { Big } from '../parts/Big.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useAsking, useRoom, useWords } from '../room-context.ts'

const choices = ['for', 'against', 'abstain'] as const

interface VoteProps {
  vote: NonNullable<PhoneView['vote']>
  language: PhoneView['language']
}

/** A vote while it is open: the question, what each answer does, and the choice made, which may be changed. */
export function Vote({ vote, language }: VoteProps): VNode {
  const words = useWords()
  const { isLinked } = useRoom()
  const { ask, isAsking, refusal } = useAsking()
  return (
    <section aria-labelledby="vote" tabIndex={-1} class="vote">
      <h2 id="vote">{words.say('vote.title')}</h2>
      <p class="question" dir="auto" lang={vote.question === '' ? undefined : language}>
        {vote.question === '' ? words.say('vote.noQuestion') : vote.question}
      </p>
      {vote.forMeans !== '' && <p>{words.say('vote.forMeans', { text: vote.forMeans })}</p>}
      {vote.againstMeans !== '' && <p>{words.say('vote.againstMeans', { text: vote.againstMeans })}</p>}
      {vote.mayVote && vote.weight > 1 && <p>{words.count('vote.weight', vote.weight)}</p>}
      {vote.mayVote ? (
        choices.map((choice) => (
          <Big
            key={choice}
            icon={choice}
            pressed={vote.choice === choice}
            off={!isLinked || isAsking}
            onPress={() => void ask({ kind: 'vote', voteId: vote.id, choice })}
          >
            {words.say(`vote.${choice}`)}
          </Big>
        ))
      ) : (
        <p class="hint">{words.coded('whyNot', vote.whyNot ?? 'other')}</p>
      )}
      {vote.mayVote && vote.choice !== null && (
        <output class="done">{words.say('vote.yours', { choice: words.say(`vote.${vote.choice}`) })}</output>
      )}
      <Refusal>{refusal}</Refusal>
    </section>
  )
}
