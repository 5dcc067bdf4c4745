/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { PhoneView } from '#shared/contract/phone.ts'
import { Icon } from '../parts/Icon.tsx'
import { useWords } from '../room-context.ts'
import { sizeOf } from '../written.ts'

/** What was made public of the current item; each opens beside, so that one's place on this page is kept. */
export function Documents({ documents }: Pick<PhoneView, 'documents'>): VNode | null {
  const words = useWords()
  if (documents.length === 0) return null
  return (
    <section aria-labelledby="documents" tabIndex={-1}>
      <h2 id="documents">{words.say('documents.title')}</h2>
      <ul class="documents">
        {documents.map(({ sha256, name, bytes }) => (
          <li key={sha256}>
            <a href={`/files/current/${sha256}`} target="_blank" rel="noopener noreferrer">
              <Icon name="document" />
              <bdi>{name}</bdi>
              <span class="hint">{sizeOf(bytes, words.code)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
