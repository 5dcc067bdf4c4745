/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { PhoneView } from '#shared/contract/phone.ts'
import { Icon } from '../parts/Icon.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useAsking, useRoom, useWords } from '../room-context.ts'

/** « Me concernant »: what one says of oneself, if one likes, and takes back as one likes. Nobody here sees it. */
export function Declare({ view }: { view: PhoneView }): VNode | null {
  const words = useWords()
  const { isLinked } = useRoom()
  const { ask, isAsking, refusal } = useAsking()
  const [isSaid, setIsSaid] = useState(false)
  const { categories, you, language } = view
  if (categories.length === 0) return null

  const say = async (category: string, value: string): Promise<void> => {
    setIsSaid(false)
    if (await ask({ kind: 'declare', category, value: value === '' ? null : value })) setIsSaid(true)
  }

  return (
    <details class="fold">
      <summary>
        <Icon name="person" />
        {words.say('declare.title')}
      </summary>
      <p>{words.say('declare.means')}</p>
      {categories.map(({ id, name, values }) => (
        <p key={id} class="choice">
          <label for={`declare-${id}`} dir="auto" lang={language}>
            {name}
          </label>
          <select
            id={`declare-${id}`}
            value={you.declared[id] ?? ''}
            disabled={!isLinked || isAsking}
            onChange={({ currentTarget }) => void say(id, currentTarget.value)}
          >
            <option value="">{words.say('declare.unsaid')}</option>
            {values.map((value) => (
              <option key={value.id} value={value.id} lang={language}>
                {value.name}
              </option>
            ))}
          </select>
        </p>
      ))}
      <output class={isSaid ? 'done' : 'done empty'}>{isSaid ? words.say('declare.saved') : null}</output>
      <Refusal>{refusal}</Refusal>
    </details>
  )
}
