/** How a bench says what it measured (tests/bench/README.md). */
import { loadavg } from 'node:os'

/** @param share 0.5 for the median, 0.95 for the 95th percentile. Throws on an empty list: nothing was measured. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

const rounded = (value: number): number => Math.round(value * 10) / 10

/** "12.4 (p95 17.9) ms", for the lines that only help. */
export function summary(values: readonly number[], unit = 'ms'): string {
  return `${rounded(median(values))} (p95 ${rounded(quantile(values, 0.95))}) ${unit}`
}

/** Prints one result; `reference` holds the runs of what it is measured against, null when there is nothing. */
export function report(name: string, unit: string, runs: readonly number[], reference: readonly number[] | null): void {
  const result = {
    name,
    unit,
    median: rounded(median(runs)),
    p95: rounded(quantile(runs, 0.95)),
    reference: reference === null ? null : rounded(median(reference)),
  }
  console.log(JSON.stringify(result))
}

/** Other work on the same cores shows in every number. */
export function sayLoad(): void {
  console.log(`   load of the computer over the last minute: ${rounded(loadavg()[0] ?? 0)}`)
}
