/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Enter as EnterValues } from '#shared/contract/phone.ts'
import { enter } from '../door.ts'
import { Big } from '../parts/Big.tsx'
import { useWords } from '../room-context.ts'

interface EnterProps {
  /** From the QR code's address; "" when it was typed without. */
  code: string
  onEntered: () => void
  onScreen: () => void
}

/** Six digits, however they were typed. */
export const isWholeCode = (code: string): boolean => code.replace(/\D/g, '').length === 6

export function Enter({ code: given, onEntered, onScreen }: EnterProps): VNode {
  const words = useWords()
  const [code, setCode] = useState(given)
  const [name, setName] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isEntering, setIsEntering] = useState(false)
  const codeField = useRef<HTMLInputElement>(null)

  const goIn = async (as: EnterValues['as']): Promise<void> => {
    const outcome = isWholeCode(code) ? await tryToEnter(as) : 'codeMissing'
    if (outcome === null) return
    setFault(outcome)
    if (outcome === 'codeMissing' || outcome === 'wrongCode') codeField.current?.focus()
  }
  /** Null once inside. */
  const tryToEnter = async (as: EnterValues['as']): Promise<string | null> => {
    setIsEntering(true)
    setFault(null)
    const entered = await enter({ code, name, as })
    setIsEntering(false)
    if (!entered.ok) return entered.code
    onEntered()
    return null
  }

  return (
    <main>
      <h1 tabIndex={-1}>{words.say('enter.title')}</h1>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isEntering) void goIn('participant')
        }}
      >
        <label for="code">{words.say('enter.code')}</label>
        <input
          id="code"
          ref={codeField}
          class="code"
          value={code}
          inputMode="numeric"
          autocomplete="off"
          maxLength={12}
          dir="ltr"
          aria-describedby="code-hint fault"
          aria-invalid={fault === 'codeMissing' || fault === 'wrongCode'}
          onInput={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <p class="hint" id="code-hint">
          {words.say('enter.codeHint')}
        </p>
        <p role="alert" id="fault" class={fault === null ? 'refusal empty' : 'refusal'}>
          {fault === null ? null : words.coded('enter', fault)}
        </p>
        <label for="name">{words.say('enter.name')}</label>
        <input
          id="name"
          value={name}
          autocomplete="off"
          maxLength={200}
          dir="auto"
          aria-describedby="name-hint"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <p class="hint" id="name-hint">
          {words.say('enter.nameHint')}
        </p>
        <Big kind="submit" look="main" icon="speak" off={isEntering}>
          {words.say('enter.participate')}
        </Big>
        <Big icon="eye" off={isEntering} onPress={() => void goIn('observer')}>
          {words.say('enter.observe')}
        </Big>
      </form>
      <button type="button" class="link" onClick={onScreen}>
        {words.say('screen.show')}
      </button>
    </main>
  )
}
