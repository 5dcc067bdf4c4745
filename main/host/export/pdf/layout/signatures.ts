/**
 * Where people sign: two boxes a row, each with role, name and a line; kept on one page. Above them stands the print of
 * the text that is signed, where there is one.
 */
import type { Block } from '#shared/minutes/document.ts'
import { groupedPrint } from '#shared/minutes/wording.ts'
import { sanitise } from '../text/sanitise.ts'
import { drawnSignature } from './drawn-signature.ts'
import { inkOf } from './inlines.ts'
import { type Mark, stroke } from './marks.ts'
import type { Place, Setting } from './setting.ts'
import { type Slab, marksOf, pile, slab, tieTogether, withSpace } from './slab.ts'
import { type Owner, addElement } from './structure.ts'
import { textBlock } from './text-block.ts'
import { INK, TYPE, type TypeStyle } from './theme.ts'

type Signatures = Extract<Block, { kind: 'signatures' }>
type Field = Signatures['fields'][number]
const [GAP, PADDING, SIGNING_HEIGHT, FOOT] = [18, 10, 52, 17]

/** A box higher than this share of the text would not fit a page beside what it closes. */
const TALLEST_TEXT = 0.3

export function layOutSignatures({ fields, textSha256 }: Signatures, place: Place, setting: Setting): Slab[] {
  const width = (place.width - GAP) / 2
  const rows: Slab[] = textSha256 === undefined ? [] : printOf(textSha256, place, setting)
  for (let index = 0; index < fields.length; index += 2) {
    rows.push(...layOutRow(fields.slice(index, index + 2), index + 1, width, place, setting))
  }
  const fits = pile(rows).height <= setting.textHeight * 0.7
  return withSpace(fits ? tieTogether(rows) : rows, 12, 12)
}

function printOf(sha256: string, place: Place, setting: Setting): Slab[] {
  const type = TYPE.signatureRole
  const text = sanitise(setting.words.textPrint(groupedPrint(sha256)))
  return textBlock([{ text, style: inkOf(type, addElement(place.parent, 'P')) }], type, place, setting)
}

interface Box {
  field: Field
  /** Of the field, from 1. */
  number: number
  x: number
  text: Slab[]
  foot: Slab[]
  owner: Owner
}

function layOutRow(fields: readonly Field[], first: number, width: number, place: Place, setting: Setting): Slab[] {
  const boxes = fields.map((field, index): Box => {
    const x = place.x + index * (width + GAP)
    const owner = addElement(place.parent, 'Div')
    const inside = { ...place, x: x + PADDING, width: width - 2 * PADDING, parent: owner }
    const line = (text: string, type: TypeStyle) =>
      textBlock([{ text: sanitise(text), style: inkOf(type, addElement(owner, 'P')) }], type, inside, setting)
    const known = field.fingerprint
    const text = [
      ...line(field.role, TYPE.signatureRole),
      ...line(field.name, TYPE.signatureName),
      ...(known === undefined ? [] : line(setting.words.knownKey(groupedPrint(known)), TYPE.signatureRole)),
    ]
    // What it is stands where one would have signed by hand.
    return {
      field,
      number: first + index,
      x,
      text,
      foot: line(field.drawn === undefined ? setting.words.signature : setting.words.drawn, TYPE.signatureRole),
      owner,
    }
  })
  // A name of ten thousand letters goes above its box, where pages can part it.
  const above = boxes.flatMap((box) => (pile(box.text).height > TALLEST_TEXT * setting.textHeight ? box.text : []))
  const fitting = boxes.map((box) =>
    pile(box.text).height > TALLEST_TEXT * setting.textHeight ? { ...box, text: [] } : box,
  )
  return [...above, rowOf(fitting, width, setting)]
}

function rowOf(boxes: readonly Box[], width: number, { words }: Setting): Slab {
  const textHeight = Math.max(0, ...boxes.map((box) => pile(box.text).height))
  const ruleY = PADDING + textHeight + SIGNING_HEIGHT
  const height = ruleY + FOOT + 4
  const areaOf = (x: number) => ({
    x: x + PADDING,
    y: PADDING + textHeight + 2,
    width: width - 2 * PADDING,
    height: SIGNING_HEIGHT - 4,
  })
  const marks = boxes.flatMap(({ field, number, x, text, foot, owner }): Mark[] => [
    { kind: 'box', x, y: 0, width, height, fill: null, stroke: stroke(INK.rule, 0.75), radius: 3, owner: 'layout' },
    ...marksOf(pile(text).placed.map(({ slab: line, top }) => ({ slab: line, top: top + PADDING }))),
    {
      kind: 'line',
      x1: x + PADDING,
      x2: x + width - PADDING,
      y1: ruleY,
      y2: ruleY,
      stroke: stroke(INK.strongRule, 0.6, [0.1, 2.4], true),
      owner: 'layout',
    },
    ...(field.drawn === undefined
      ? [toSign({ field, number, owner }, areaOf(x), words)]
      : drawnSignature(field.drawn, areaOf(x), owner)),
    ...marksOf(foot.map((line) => ({ slab: line, top: ruleY + 3 }))),
  ])
  return slab(height, marks, { above: 8, below: GAP - 4 })
}

/** Nothing is drawn there: whoever prepares fields puts one of this name. */
function toSign(
  { field, number, owner }: Pick<Box, 'field' | 'number' | 'owner'>,
  area: { x: number; y: number; width: number; height: number },
  words: Setting['words'],
): Mark {
  const said = words.toSign(sanitise(field.role), sanitise(field.name))
  return { kind: 'field', ...area, name: `signature-${number}`, said, owner: addElement(owner, 'Form') }
}
