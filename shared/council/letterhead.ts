/** Whose paper it is, in the council's document. */
import type * as Y from 'yjs'
import {
  letterheadSchema,
  noLetterhead,
  type LetterheadChanges,
  type LetterheadSetting,
} from '#shared/contract/letterhead.ts'
import { soundFields } from '#shared/contract/sound-fields.ts'

const letterhead = (body: Y.Doc) => body.getMap<unknown>('letterhead')

export function readLetterhead(body: Y.Doc): LetterheadSetting {
  const { address, logo } = noLetterhead
  return soundFields(letterheadSchema, { address, logo }, letterhead(body).toJSON())
}

/** Each by itself: the address one computer wrote and the picture another put both stay. */
export function setLetterhead(body: Y.Doc, changes: LetterheadChanges): void {
  body.transact(() => {
    for (const [key, value] of Object.entries(changes)) if (value !== undefined) letterhead(body).set(key, value)
  })
}
