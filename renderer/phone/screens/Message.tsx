/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { keepDraft, keptDraft } from '../kept.ts'
import { Big } from '../parts/Big.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useAsking, useRoom, useWords } from '../room-context.ts'

/** As the contract has it (shared/contract/phone.ts). */
const mostLetters = 2000
/** Below so many left, they are counted. */
const nearTheEnd = 200

/** To whoever writes. What is typed stays until the room has it. */
export function Message(): VNode {
  const words = useWords()
  const { isLinked } = useRoom()
  const { ask, isAsking, refusal } = useAsking()
  const [text, setText] = useState(keptDraft)
  const [isSent, setIsSent] = useState(false)
  const change = (next: string): void => {
    setText(next)
    keepDraft(next)
  }
  const isEmpty = text.trim() === ''
  const left = mostLetters - text.length

  const send = async (): Promise<void> => {
    const said = text
    if (!(await ask({ kind: 'message', text: said.trim() }))) return
    setIsSent(true)
    // What was typed meanwhile is another message.
    if (keptDraft() === said) change('')
    else setText((now) => (now === said ? '' : now))
  }

  return (
    <details class="fold">
      <summary>
        <Icon name="write" />
        {words.say('message.title')}
      </summary>
      <p class="hint" id="message-hint">
        {words.say('message.hint')}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isLinked && !isAsking && !isEmpty) void send()
        }}
      >
        <label for="message">{words.say('message.label')}</label>
        <textarea
          id="message"
          rows={4}
          maxLength={mostLetters}
          dir="auto"
          value={text}
          aria-describedby="message-hint"
          onInput={({ currentTarget }) => {
            setIsSent(false)
            change(currentTarget.value)
          }}
        />
        {left <= nearTheEnd && <p class="hint">{words.count('message.left', left)}</p>}
        {!isLinked && !isEmpty && <p class="hint">{words.say('message.kept')}</p>}
        <Big kind="submit" icon="write" off={!isLinked || isAsking || isEmpty}>
          {words.say('message.send')}
        </Big>
        <output class={isSent ? 'done' : 'done empty'}>{isSent ? words.say('message.sent') : null}</output>
        <Refusal>{refusal}</Refusal>
      </form>
    </details>
  )
}
