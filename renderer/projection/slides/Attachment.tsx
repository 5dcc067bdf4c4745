import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Leaf } from '../attachment/leaf.ts'
import type { Attachment } from '../slide.ts'
import type { WallWords } from '../words.ts'

export interface AttachmentSlideProps {
  attachment: Attachment
  leaf: Leaf | null
  words: WallWords
}

/** A picture, or one page of a file, as large as the image allows. It was drawn before it came here. */
export function AttachmentSlide({ attachment, leaf, words }: AttachmentSlideProps): ReactNode {
  if (leaf?.kind !== 'picture') {
    return (
      <section className="slide rest">
        <h1 className="rest-title lent-title">{words.attachmentFailed}</h1>
        <p className="beside file-name" dir="auto">
          {attachment.name}
        </p>
      </section>
    )
  }
  return (
    <section className="slide attachment">
      <h1 className="hidden">{[attachment.name, pageWords(leaf, words)].filter((part) => part !== '').join(', ')}</h1>
      <Picture picture={leaf.picture} />
    </section>
  )
}

/** « page 2 sur 12 »; nothing for a picture alone. */
export function pageWords(leaf: Leaf | null, words: WallWords): string {
  return leaf?.kind === 'picture' && leaf.pages > 1 ? words.page(leaf.page, leaf.pages) : ''
}

function Picture({ picture }: { picture: HTMLElement }): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => place.current?.replaceChildren(picture), [picture])
  return <div ref={place} className="leaf" aria-hidden="true" />
}
