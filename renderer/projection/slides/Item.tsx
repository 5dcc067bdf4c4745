import type { ReactNode } from 'react'
import { Fit } from '../Fit.tsx'
import { moving } from '../moving.ts'
import type { Item } from '../slide.ts'
import { Time } from '../Time.tsx'
import type { WallWords } from '../words.ts'

/** The item being treated, alone: its number as a landmark, its title as large as it goes. */
export function ItemSlide({ item, words }: { item: Item; words: WallWords }): ReactNode {
  return (
    <section className="slide item">
      <p className="numeral" data-length={Math.min(item.number.length, 3)} style={moving('number', item.id)}>
        <span className="hidden">{words.item} </span>
        {item.number}
      </p>
      <div className="item-words">
        {(words.kinds[item.kind] ?? '') !== '' && <p className="kicker">{words.kinds[item.kind]}</p>}
        <Fit max={15} min={5.5} className="item-title">
          <h1 dir="auto" style={moving('title', item.id)}>
            {item.title}
          </h1>
        </Fit>
        {item.presenter !== '' && (
          <p className="presenter" dir="auto">
            {words.presenter(item.presenter)}
          </p>
        )}
        <Time item={item} words={words} />
      </div>
    </section>
  )
}

/** The item's number before a line of words. The space after it is read; the margin is seen. */
export function KickerNumber({ item }: { item: Item }): ReactNode {
  return (
    <>
      <span className="kicker-number">{item.number}</span>{' '}
    </>
  )
}

export interface ItemBandProps {
  item: Item
  words: WallWords
  /** A plain line where the slide has a heading of its own. */
  as?: 'h1' | 'p'
}

/** The same item as a band above what happens in it; its time is then in the header. */
export function ItemBand({ item, words, as: Title = 'h1' }: ItemBandProps): ReactNode {
  return (
    <div className="band">
      <p className="band-number" style={moving('number', item.id)}>
        <span className="hidden">{words.item} </span>
        {item.number}
      </p>
      <Title className="band-title" dir="auto" style={moving('title', item.id)}>
        {item.title}
      </Title>
    </div>
  )
}
