/** A list of objects: where each of a state stands. The classic one is lines of text (§7.5.4); packed.ts reads the other. */
import { StructureProblem } from './structure-problem.ts'
import type { ValueReader } from './value-reader.ts'

export interface Packed {
  container: number
  index: number
}

export interface TableEntry {
  /** 0 for an object kept in a stream, or freed. */
  offset: number
  generation: number
  used: boolean
  packedIn?: Packed
}

export const mostEntries = 800_000

const section = /(\d{1,10}) (\d{1,10})[ \t]*(?:\r\n|\r|\n)/y
const entry = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y

/** Reads one after its first word; a number it gives twice goes into `problems`. */
export function plainTable(reader: ValueReader, problems: StructureProblem[]): Map<number, TableEntry> {
  const table = new Map<number, TableEntry>()
  for (;;) {
    const head = reader.match(section)
    if (head === null) return table
    const [first, count] = [Number(head[1]), Number(head[2])]
    if (table.size + count > mostEntries) throw new StructureProblem('tooComplex', head.index)
    for (let index = 0; index < count; index += 1) {
      const line = reader.match(entry)
      if (line === null) throw reader.problem()
      if (table.has(first + index)) problems.push(new StructureProblem('objectTwice', line.index))
      table.set(first + index, { offset: Number(line[1]), generation: Number(line[2]), used: line[3] === 'n' })
    }
  }
}

interface Standing {
  start: number
  generation: number
  packedIn?: Packed
}

/** Whether an object stands where its list says. */
export function leadsTo({ offset, generation, packedIn }: TableEntry, object: Standing | undefined): boolean {
  if (object === undefined) return false
  const own = object.packedIn
  if (packedIn !== undefined) return own?.container === packedIn.container && own.index === packedIn.index
  return own === undefined && object.start === offset && object.generation === generation
}
