/** The phone's page stays small and old enough: what lint can't see in its sources is looked for in what was built. */
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '../../build/node24.mjs'
import { phoneBundle, textOf } from '../bench/support/phone-bundle.ts'

/** Gzipped. A hall of sixty phones fetches it sixty times in a minute, by one Wi-Fi. */
const mostScript = 25_000
const mostSheets = 5000

const assets = globSync('out/renderer/assets/phone-*', { cwd: projectFolder })

describe('the phone’s page', () => {
  test('weighs less than was promised, all of it at once', () => {
    const { scripts, sheets, scriptBytes, sheetBytes } = phoneBundle()
    expect(scripts).toHaveLength(1)
    expect(sheets).toHaveLength(1)
    expect(scriptBytes).toBeLessThan(mostScript)
    expect(sheetBytes).toBeLessThan(mostSheets)
  })

  test('fetches no font, no picture and nothing later', () => {
    expect(assets.map((file) => file.slice(file.lastIndexOf('.') + 1)).sort()).toEqual(['css', 'js'])
    expect(textOf(phoneBundle().sheets)).not.toMatch(/@font-face|url\(/)
  })

  test('carries no React, no zod and no document', () => {
    expect(textOf(phoneBundle().scripts)).not.toMatch(/react\.dev|ZodError|Yjs was already imported/)
  })

  test('says nothing that a secure context alone has', () => {
    expect(textOf(phoneBundle().scripts)).not.toMatch(
      /randomUUID|\.subtle\b|serviceWorker|wakeLock|\.clipboard\b|mediaDevices/,
    )
  })

  test('is a script that Safari 14 reads', () => {
    const script = textOf(phoneBundle().scripts)
    // Looking behind (16.4) and private names (14.1 and 15) are errors of syntax: nothing at all would run.
    expect(script).not.toMatch(/\(\?<[=!]/)
    expect(script).not.toMatch(/[ ;{.]#[a-zA-Z_]\w*[ =;(]/)
    expect(script).not.toMatch(/static\{|\/[dgimsuy]*v[dgimsuy]*[,.)]/)
  })

  test('has sheets that Safari 14 reads', () => {
    const sheets = textOf(phoneBundle().sheets)
    // A selector it does not know takes its whole rule away.
    expect(sheets).not.toMatch(/:has\(|@container|@layer|color-mix|\d[dsl]vh|inset-inline|\binset:/)
    // No gap between the parts of a flex box before 14.1.
    for (const [rule] of sheets.matchAll(/\{[^{}]*display:flex[^{}]*\}/g)) expect(rule).not.toContain('gap:')
  })

  test('comes with its languages beside it', () => {
    for (const code of ['fr', 'en', 'ar', 'tr']) {
      expect(existsSync(join(projectFolder, `out/renderer/languages/${code}.json`))).toBe(true)
    }
  })
})
