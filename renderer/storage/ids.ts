import { uuidv7 } from '#shared/contract/ids.ts'

/** A new id for a command, an item, a person: UUIDv7, so that ids sort by age. */
export function newId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}
