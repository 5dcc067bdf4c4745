/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { PhoneView, RequestForm } from '#shared/contract/phone.ts'
import { Big } from '../parts/Big.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useAsking, useRoom, useWords } from '../room-context.ts'

/** A place they did not ask for: it is not said for what. */
const givenToThem: ReadonlySet<string> = new Set(['roundTable', 'resumes'])

/** « Je veux parler », then one's place and why. */
export function Floor({ view }: { view: PhoneView }): VNode | null {
  const words = useWords()
  const { isLinked } = useRoom()
  const { ask, isAsking, refusal } = useAsking()
  const { item, forms, you } = view
  if (view.phase === 'planned' || view.phase === 'adjourned') return null
  if (you.seat === 'observer') return <Watching />
  if (you.place !== null) {
    const { place, form, reason } = you.place
    return (
      <section aria-labelledby="place" tabIndex={-1} class="place">
        <h2 id="place">{words.say('place.title')}</h2>
        <p class="ordinal">{words.ordinal(place)}</p>
        <p>{words.coded('reason', reason.code, reason.params)}</p>
        {!givenToThem.has(reason.code) && (
          <p class="hint form">
            <Icon name={form} /> {words.say(`ask.${form}`)}
          </p>
        )}
        <Refusal>{refusal}</Refusal>
        <Big icon="withdraw" look="quiet" off={!isLinked || isAsking} onPress={() => void ask({ kind: 'withdraw' })}>
          {words.say(reason.code === 'roundTable' ? 'place.pass' : 'place.withdraw')}
        </Big>
        {item !== null && forms.includes('procedure') && (
          <Big
            icon="procedure"
            look="quiet"
            off={!isLinked || isAsking}
            onPress={() => void ask({ kind: 'ask', form: 'procedure', itemId: item.id })}
          >
            {words.say('ask.procedure')}
          </Big>
        )}
      </section>
    )
  }
  // Whoever has the floor asks for nothing.
  if (view.speaker?.isYou === true) return null
  if (item === null || forms.length === 0) {
    return <p class="hint">{words.say(view.listClosed ? 'ask.closed' : 'ask.notNow')}</p>
  }
  const [first, ...others] = forms
  const button = (form: RequestForm, look: 'main' | 'beside'): VNode => (
    <Big
      key={form}
      icon={form}
      look={look}
      off={!isLinked || isAsking}
      onPress={() => void ask({ kind: 'ask', form, itemId: item.id })}
    >
      {isAsking && look === 'main' ? words.say('ask.sending') : words.say(`ask.${form}`)}
    </Big>
  )
  return (
    <section aria-labelledby="ask" tabIndex={-1}>
      <h2 id="ask" class="hidden">
        {words.say('ask.title')}
      </h2>
      {first !== undefined && button(first, 'main')}
      {others.length > 0 && <div class="others">{others.map((form) => button(form, 'beside'))}</div>}
      <Refusal>{refusal}</Refusal>
    </section>
  )
}

/** Somebody who only watches may change their mind. */
function Watching(): VNode {
  const words = useWords()
  const { isLinked, participate } = useRoom()
  const [refusal, setRefusal] = useState<string | null>(null)
  const takePart = async (): Promise<void> => {
    setRefusal((await participate()) ? null : words.say('refused.other'))
  }
  return (
    <section aria-labelledby="watching" tabIndex={-1}>
      <h2 id="watching" class="hidden">
        {words.say('ask.title')}
      </h2>
      <p class="hint">{words.say('ask.observer')}</p>
      <Big icon="speak" off={!isLinked} onPress={() => void takePart()}>
        {words.say('ask.toParticipate')}
      </Big>
      <Refusal>{refusal}</Refusal>
    </section>
  )
}
