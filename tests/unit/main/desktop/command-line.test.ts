import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseInstant } from '#host/instant.ts'
import { openClock } from '../../../../main/desktop/clock.ts'
import { parseCommandLine } from '../../../../main/desktop/command-line.ts'

const folder = join('/', 'home', 'someone')
const read = (...words: string[]) => parseCommandLine(words, folder)

describe('the command line', () => {
  it('is nothing special without words', () => {
    expect(read()).toEqual({ files: [], dataFolder: null, demo: false, at: null })
  })

  it('names files to open, whole, and passes over what is no meeting', () => {
    expect(read('june.tablee', '/media/stick/JULY.TABLEE', 'notes.txt', '.', '/opt/project').files).toEqual([
      join(folder, 'june.tablee'),
      join('/', 'media/stick/JULY.TABLEE'),
    ])
  })

  it('reads an option written as one word or two', () => {
    const expected = { files: [], dataFolder: join(folder, 'council'), demo: true, at: '2026-11-12T18:25' }
    expect(read('--data', 'council', '--demo', '--at', '2026-11-12T18:25')).toEqual(expected)
    expect(read('--data=council', '--demo', '--at=2026-11-12T18:25')).toEqual(expected)
  })

  it('passes over Chromium’s own switches', () => {
    expect(read('--ozone-platform=x11', '--no-sandbox', '--inspect=0', 'a.tablee').files).toEqual([
      join(folder, 'a.tablee'),
    ])
  })

  it('keeps a sign of equality in a file’s name', () => {
    expect(read('a=b.tablee').files).toEqual([join(folder, 'a=b.tablee')])
  })

  it('understands a file manager that writes an address', () => {
    expect(read('file:///home/someone/R%C3%A9union%201.tablee').files).toEqual([
      join('/', 'home/someone/Réunion 1.tablee'),
    ])
    // Another computer's file cannot be read, and must not end the program.
    expect(read('file://server/a.tablee').files).toEqual([])
  })

  it('has no folder when none follows', () => {
    expect(read('--data').dataFolder).toBeNull()
  })
})

describe('the clock', () => {
  it('reads an instant in Paris time, summer and winter, or with its own offset', () => {
    expect(parseInstant('2026-11-12T18:25')).toBe(Date.UTC(2026, 10, 12, 17, 25))
    expect(parseInstant('2026-07-01T18:25')).toBe(Date.UTC(2026, 6, 1, 16, 25))
    expect(parseInstant('2026-11-12T18:25:00Z')).toBe(Date.UTC(2026, 10, 12, 18, 25))
    expect(parseInstant('2026-11-12T25:00')).toBeNaN()
    expect(parseInstant('tomorrow')).toBeNaN()
  })

  it('runs on from where it was set', async () => {
    const clock = openClock(1000)
    const first = clock.now()
    expect(first).toBeGreaterThanOrEqual(1000)
    expect(first).toBeLessThan(60_000)
    expect(Math.abs(openClock(null).now() - Date.now())).toBeLessThan(1000)
  })
})
