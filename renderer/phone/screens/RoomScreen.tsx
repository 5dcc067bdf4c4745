/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { enter } from '../door.ts'
import { Big } from '../parts/Big.tsx'
import { useWords } from '../room-context.ts'
import { isWholeCode } from './Enter.tsx'

/** The projection of a meeting, with the way to full screen on it (renderer/projection). */
export function showProjection(docId: string): void {
  location.assign(`/projection.html?room#${encodeURIComponent(docId)}`)
}

interface RoomScreenProps {
  /** Of the meeting, once this browser holds the screen's seat. */
  docId: string | null
  /** From the address; "" when it was typed without. */
  code: string
  onBack: () => void
}

/** This screen is the room's: a code of its own, then the projection. */
export function RoomScreen({ docId, code: given, onBack }: RoomScreenProps): VNode {
  const words = useWords()
  const [code, setCode] = useState(given)
  const [fault, setFault] = useState<string | null>(null)

  const open = async (): Promise<void> => {
    if (docId !== null) return showProjection(docId)
    if (!isWholeCode(code)) return setFault(words.say('screen.codeMissing'))
    setFault(null)
    const entered = await enter({ code, name: '', as: 'projection' })
    if (!entered.ok) {
      return setFault(entered.code === 'wrongCode' ? words.say('screen.wrongCode') : words.coded('enter', entered.code))
    }
    if (entered.docId === null) return setFault(words.say('enter.other'))
    showProjection(entered.docId)
  }

  return (
    <main>
      <h1 tabIndex={-1}>{words.say('screen.title')}</h1>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        {docId === null && (
          <>
            <label for="screen-code">{words.say('screen.code')}</label>
            <input
              id="screen-code"
              class="code"
              value={code}
              inputMode="numeric"
              autocomplete="off"
              maxLength={12}
              dir="ltr"
              aria-describedby="screen-hint fault"
              aria-invalid={fault !== null}
              onInput={({ currentTarget }) => setCode(currentTarget.value)}
            />
            <p class="hint" id="screen-hint">
              {words.say('screen.hint')}
            </p>
          </>
        )}
        <p role="alert" id="fault" class={fault === null ? 'refusal empty' : 'refusal'}>
          {fault}
        </p>
        <Big kind="submit" look="main" icon="screen">
          {words.say('screen.open')}
        </Big>
      </form>
      <button type="button" class="link" onClick={onBack}>
        {words.say('screen.back')}
      </button>
    </main>
  )
}
