/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { PhoneView } from '#shared/contract/phone.ts'
import { Big } from '../parts/Big.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useAsking, useRoom, useWords } from '../room-context.ts'

/** Folded away: two people of the room need it. Somebody admits it on the computer, by the number both show. */
export function AskRemote({ you }: Pick<PhoneView, 'you'>): VNode | null {
  const words = useWords()
  const { isLinked } = useRoom()
  const { ask, isAsking, refusal } = useAsking()
  if (you.seat !== 'participant' || you.remote !== null) return null
  return (
    <details class="fold">
      <summary>
        <Icon name="remote" />
        {words.say('remote.ask')}
      </summary>
      <p class="hint">{words.say('remote.askHint')}</p>
      {(['facilitator', 'speechSteward'] as const).map((of) => (
        <Big
          key={of}
          icon={of === 'facilitator' ? 'remote' : 'people'}
          off={!isLinked || isAsking}
          onPress={() => void ask({ kind: 'askRemote', of })}
        >
          {words.say(`remote.${of}`)}
        </Big>
      ))}
      <output>
        {you.remoteSign !== null && (
          <>
            <span>{words.say('remote.sign')}</span>
            <span class="sign">{you.remoteSign}</span>
          </>
        )}
      </output>
      <Refusal>{refusal}</Refusal>
    </details>
  )
}
