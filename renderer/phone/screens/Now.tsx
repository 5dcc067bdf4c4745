/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { PhoneView } from '#shared/contract/phone.ts'
import { Icon } from '../parts/Icon.tsx'
import { useRoomNow, useWords } from '../room-context.ts'
import { itemTime } from '../shown-time.ts'
import type { Words } from '../words.ts'
import { clockOf, dayOf, hourOf } from '../written.ts'

/** What is being treated, for how long yet, who speaks and how many wait. */
export function Now({ view }: { view: PhoneView }): VNode {
  const words = useWords()
  const now = useRoomNow()
  const { item, phase } = view
  return (
    <section aria-labelledby="now" tabIndex={-1}>
      <h2 id="now" class="hidden">
        {words.say('now.title')}
      </h2>
      {phase !== 'running' && <Phase view={view} />}
      {item !== null && (
        <>
          <p class="number">
            {words.say('item.number', { number: item.number })}
            {item.runningSince !== null && (
              <span class="time">
                <Icon name="time" /> {itemTime(item, now, words)}
              </span>
            )}
          </p>
          <p class="item" dir="auto" lang={view.language}>
            {item.title}
          </p>
        </>
      )}
      {item === null && phase === 'running' && <p>{words.say('item.none')}</p>}
      {phase === 'running' && (
        <>
          <p class={view.speaker?.isYou === true ? 'speaker you' : 'speaker'}>
            <Icon name="person" />
            <bdi>{speakerSaid(view, words)}</bdi>
          </p>
          <p class="waiting">
            <Icon name="people" />
            {words.count('waiting', view.waiting)}
          </p>
        </>
      )}
    </section>
  )
}

function speakerSaid({ speaker }: PhoneView, words: Words): string {
  if (speaker === null) return words.say('speaker.none')
  if (speaker.isYou) return words.say('speaker.you')
  if (speaker.name === null) return words.say('speaker.unnamed')
  return words.say(speaker.form === 'presentation' ? 'speaker.presents' : 'speaker.name', { name: speaker.name })
}

/** Before, between and after. */
function Phase({ view }: { view: PhoneView }): VNode {
  const words = useWords()
  const { phase, pause, next, timeZone } = view
  if (phase === 'planned') return <p class="phase">{words.say('phase.planned')}</p>
  if (phase === 'paused') {
    const returnAt = pause?.returnAt ?? null
    return (
      <div class="phase">
        <p>{words.say(pause?.form === 'suspension' ? 'phase.suspension' : 'phase.pause')}</p>
        <p class="hint">
          {returnAt === null
            ? words.say('phase.returnSoon')
            : words.say('phase.returnAt', { time: hourOf(returnAt, words.code, timeZone) })}
        </p>
      </div>
    )
  }
  return (
    <div class="phase">
      <p>{words.say('phase.adjourned')}</p>
      {next !== null && (
        <>
          <h3>{words.say('next.title')}</h3>
          <p>
            {next.time === null
              ? dayOf(next.date, words.code)
              : words.say('next.at', { date: dayOf(next.date, words.code), time: clockOf(next.time, words.code) })}
          </p>
          {next.place !== '' && <p dir="auto">{next.place}</p>}
        </>
      )}
    </div>
  )
}
