import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shellLanguage, shellWords } from '../../../../main/desktop/words.ts'

describe('the shell speaks', () => {
  it.each([
    [['fr-FR', 'en-US'], 'fr'],
    [['en-GB', 'fr-FR'], 'en'],
    [['de-DE', 'en-US'], 'en'],
    [['de-DE'], 'fr'],
    [[], 'fr'],
  ] as const)('for a computer in %j: %s', (preferred, language) => {
    expect(shellLanguage(preferred)).toBe(language)
  })

  it('the same in both languages: no code without words, no word missing', () => {
    const [french, english] = [shellWords('fr'), shellWords('en')]
    expect(Object.keys(english.codes)).toEqual(Object.keys(french.codes))
    expect(Object.keys(english)).toEqual(Object.keys(french))
  })

  it('of every reason for which the host refuses a file', () => {
    const host = join(import.meta.dirname, '../../../../main/host')
    const sources = ['read-meeting-file.ts', ...globSync('files/*.ts', { cwd: host })]
    const refusals = sources.flatMap((file) => [...readFileSync(join(host, file), 'utf8').matchAll(/refuse\('(\w+)'/g)])
    const codes = new Set(refusals.map(([, code]) => code ?? ''))
    expect(codes.size).toBeGreaterThan(5)
    expect([...codes].filter((code) => shellWords('fr').codes[code] === undefined)).toEqual([])
  })

  it('French with its own spaces and quotes', () => {
    const words = shellWords('fr')
    const text = Object.values(words)
      .flatMap((value) => {
        if (typeof value === 'string') return [value]
        // Every sentence with parts takes one or two texts.
        return typeof value === 'function' ? [value('juin', 'voici pourquoi.')] : Object.values(value)
      })
      .join('\n')
    expect(text).toContain('«\u00a0juin\u00a0»')
    // A time of day has its colon without.
    expect(text).not.toMatch(/(?<![\u00a0\u202f])[!?;»]|(?<![\u00a0\u202f\d]):|«(?!\u00a0)/)
    expect(text).not.toContain("'")
  })
})
