/**
 * The codes people read off a screen and type: six digits for a browser; for another Tablée three groups of four, whose
 * first two pin the certificate of this room and whose last is its secret (docs/security.md).
 */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { RoomCodes } from '#shared/contract/room.ts'

/** Crockford's base 32: no letter that reads as a digit (https://www.crockford.com/base32.html). */
export const codeLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const digits = 6
const secretLetters = 4
/** Of the certificate's pin. */
export const pinLetters = 8

function randomText(letters: string, length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)] ?? '').join('')
}

/** @param pin eight letters of `codeLetters` that stand for the certificate; "" while the room has no pens' door */
export function newCodes(pin: string): RoomCodes {
  const participant = randomText('0123456789', digits)
  let projection = participant
  while (projection === participant) projection = randomText('0123456789', digits)
  const pen = pin === '' ? '' : groupsOfFour(pin + randomText(codeLetters, secretLetters))
  return { participant, projection, pen }
}

export function groupsOfFour(letters: string): string {
  return (letters.match(/.{1,4}/g) ?? []).join('-')
}

/** What a hurried hand types, as the code means it: spaces and dashes dropped, O read as 0, I and L as 1. */
export function typedCode(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

function digestOf(code: string): Buffer {
  return createHash('sha256').update(typedCode(code)).digest()
}

/** Compared in constant time, whatever was typed. */
export function isSameCode(typed: string, code: string): boolean {
  return timingSafeEqual(digestOf(typed), digestOf(code))
}
