/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { PhoneView } from '#shared/contract/phone.ts'
import { Big } from '../parts/Big.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useAsking, useRoom, useWords } from '../room-context.ts'

/** One's name here, and the way out. */
export function Me({ you }: Pick<PhoneView, 'you'>): VNode {
  const words = useWords()
  const { isLinked, leave } = useRoom()
  const { ask, isAsking, refusal } = useAsking()
  const [name, setName] = useState('')
  const [isNoted, setIsNoted] = useState(false)
  const [isLeaving, setIsLeaving] = useState(false)
  const shownAs = you.name !== '' ? you.name : words.say('me.guest', { number: you.number })
  // Once a pen answered, saying that it will is no longer true.
  const isWaiting = isNoted && you.typed !== '' && !you.accepted
  const isEmpty = name.trim() === ''

  const propose = async (): Promise<void> => {
    if (!(await ask({ kind: 'rename', name: name.trim() }))) return
    setName('')
    setIsNoted(true)
  }

  return (
    <details class="fold">
      <summary>
        <Icon name="person" />
        {words.say('me.title')}
      </summary>
      <p>
        {you.accepted || you.typed === ''
          ? words.say('me.shownAs', { name: shownAs })
          : words.say('me.typed', { typed: you.typed, name: shownAs })}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isLinked && !isAsking && !isEmpty) void propose()
        }}
      >
        <label for="new-name">{words.say('me.change')}</label>
        <input
          id="new-name"
          value={name}
          maxLength={200}
          autocomplete="off"
          dir="auto"
          onInput={({ currentTarget }) => {
            setIsNoted(false)
            setName(currentTarget.value)
          }}
        />
        <Big kind="submit" icon="person" off={!isLinked || isAsking || isEmpty}>
          {words.say('me.save')}
        </Big>
        <output class={isWaiting ? 'done' : 'done empty'}>{isWaiting ? words.say('me.saved') : null}</output>
        <Refusal>{refusal}</Refusal>
      </form>
      {isLeaving ? (
        <>
          <p>{words.say('me.leaveMeans')}</p>
          <Big icon="leave" onPress={leave}>
            {words.say('me.leaveSure')}
          </Big>
          <Big icon="undo" look="quiet" onPress={() => setIsLeaving(false)}>
            {words.say('me.stay')}
          </Big>
        </>
      ) : (
        <Big icon="leave" look="quiet" onPress={() => setIsLeaving(true)}>
          {words.say('me.leave')}
        </Big>
      )}
    </details>
  )
}
