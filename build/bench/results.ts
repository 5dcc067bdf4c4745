/** What a bench prints (tests/bench/README.md) and the table made of it. */
import { z } from 'zod'

export const benchResultSchema = z.strictObject({
  name: z.string().min(1),
  unit: z.string().min(1),
  median: z.number(),
  p95: z.number(),
  /** The same measure of what it is compared with, in the same run; null when there is none. */
  reference: z.number().nullable(),
})
export type BenchResult = z.infer<typeof benchResultSchema>

/** The results among a bench's lines; null when a line begins like one and is none. */
export function readResults(output: string): BenchResult[] | null {
  const lines = output.split('\n').filter((line) => line.startsWith('{'))
  try {
    return lines.map((line) => benchResultSchema.parse(JSON.parse(line)))
  } catch {
    return null
  }
}

export function table(results: readonly BenchResult[]): string {
  const rows = results.map(({ name, unit, median, p95, reference }) => [
    name,
    `${round(median)} ${unit}`,
    `${round(p95)} ${unit}`,
    reference === null ? '' : `${round(reference)} ${unit}`,
    reference === null || reference === 0 ? '' : `×${(median / reference).toFixed(2)}`,
  ])
  const all = [['', 'median', 'p95', 'reference', 'ratio'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  return all.map((row) => row.map(pad).join('   ').trimEnd()).join('\n')
}

/** Three significant digits, never fewer than the whole number. */
const round = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))))
