/** What a process takes, from /proc: a system without it has nothing to say. */
import { readFileSync } from 'node:fs'

/** Of the kernel's clock, a second; the same on every Linux this runs on (getconf CLK_TCK). */
const ticks = 100

/** ms of processor time since it started, in user and system mode. */
function processorTime(pid: number): number {
  // The name in parentheses may hold spaces: fields are counted from behind it (proc(5)).
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) / ticks) * 1000
}

/** MB in memory now. */
export function residentOf(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

/** Answers the share of one core taken since, in percent. */
export function watchProcessor(pid: number): () => number {
  const [from, begun] = [processorTime(pid), performance.now()]
  return () => ((processorTime(pid) - from) / (performance.now() - begun)) * 100
}
