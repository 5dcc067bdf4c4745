/**
 * The contract with jsPDF's private parts. When this fails after an upgrade, read the new source before changing the
 * test: what the container relies on has moved.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsPDF } from 'jspdf'
import { describe, expect, it } from 'vitest'
import { type Entries, JsPdfContainer, type ObjectWriter } from '#host/export/pdf/paint/jspdf-container.ts'

const setting = {
  width: 595.28,
  height: 841.89,
  version: '1.7',
  created: "D:20261112203000+00'00'",
  info: { title: 'Žluťoučký č (1)', author: '', subject: 'Sujet', creator: 'Tablée' },
} as const
const FILE_ID = '0123456789abcdef0123456789abcdef'

function minimal(objects: ObjectWriter, pages: number[]): Entries {
  return {
    pages: pages.map(() => '/Tabs/S'),
    catalog: '/Lang(fr)',
    fonts: [objects.add('<</Type/Font/Subtype/Type3>>')],
    images: [['I1', objects.addStream('/Type/XObject/Subtype/Image', Uint8Array.from([0, 255, 10, 13]))]],
  }
}

function write(build = minimal, pages = ['q Q', '0 0 m']): string {
  const container = new JsPdfContainer(setting)
  container.addFont('Some-Face')
  for (const page of pages) container.addPage(page, setting)
  return Buffer.from(container.finish(FILE_ID, build)).toString('latin1')
}

describe('jsPDF', () => {
  it('is the version whose source was read', () => {
    const file = join(import.meta.dirname, '../../../../../../../node_modules/jspdf/package.json')
    const wanted = join(import.meta.dirname, '../../../../../../../package.json')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: '4.2.1' })
    expect(JSON.parse(readFileSync(wanted, 'utf8'))).toMatchObject({ dependencies: { jspdf: '4.2.1' } })
  })

  it('has the private parts the container uses', () => {
    const doc = new jsPDF() as unknown as { internal: Record<string, unknown>; __private__: Record<string, unknown> }
    const { internal } = doc
    expect(Array.isArray(internal['pages'])).toBe(true)
    for (const name of ['newAdditionalObject', 'getPageInfo', 'out']) expect(internal[name]).toBeTypeOf('function')
    const events = internal['events'] as { subscribe: unknown; getTopics: () => Record<string, unknown> }
    expect(events.subscribe).toBeTypeOf('function')
    expect(events.getTopics()).toBe(events.getTopics())
    expect(events.getTopics()).toHaveProperty('addFont')
    expect(doc['__private__']['setPdfVersion']).toBeTypeOf('function')
  })

  it('swallows what a handler throws, which is why the container keeps it', () => {
    const failing = () => {
      throw new Error('from the builder')
    }
    expect(() => write(failing)).toThrow('from the builder')
  })
})

describe('the container', () => {
  it('writes page contents and nothing of its own into them', () => {
    const container = new JsPdfContainer(setting)
    container.addFont('Some-Face')
    container.addPage('(only this)', setting)
    const bytes = Buffer.from(container.finish(FILE_ID, minimal)).toString('latin1')
    expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(bytes).not.toContain('0.200025 w')
  })

  it('gives pages, catalogue, fonts and pictures what the builder says', () => {
    const file = write()
    expect(file.match(/\/Tabs\/S/g)).toHaveLength(2)
    expect(file).toContain('/Lang(fr)')
    expect(file).toMatch(/\/I1 \d+ 0 R/)
    expect(file).toContain('stream\n\u0000\u00ff\n\r\nendstream')
  })

  it('leaves no font of its own in the file: the fourteen are names of ours', () => {
    const file = write()
    expect(file).not.toContain('/Helvetica')
    const fonts = /\/Font <<([^>]*)>>/.exec(file)?.[1] ?? ''
    expect(new Set(fonts.match(/\d+ 0 R/g)).size).toBe(1)
  })

  it('names the font page contents call', () => {
    const container = new JsPdfContainer(setting)
    expect(container.addFont('One')).toBe('F15')
    expect(container.addFont('Two')).toBe('F16')
  })

  it('writes title and subject so that no letter is misread, a carriage return inside "č" included', () => {
    const title = Buffer.from('Žluťoučký č (1)', 'utf16le').swap16().toString('hex').toUpperCase()
    expect(write()).toContain(`/Title <FEFF${title}>`)
    expect(write()).not.toContain('xxx')
  })

  it('is known by one file of the product', () => {
    const project = join(import.meta.dirname, '../../../../../../..')
    const files = globSync('{main,renderer,shared,build}/**/*.{ts,tsx,mjs}', { cwd: project })
    expect(files.length).toBeGreaterThan(500)
    const knowing = files.filter((file) =>
      /from 'jspdf'|import\('jspdf'\)/.test(readFileSync(join(project, file), 'utf8')),
    )
    expect(knowing).toEqual(['main/host/export/pdf/paint/jspdf-container.ts'])
  })

  it('states the version, the date in UTC and the identifier it is given', () => {
    const file = write()
    expect(file.startsWith('%PDF-1.7\n')).toBe(true)
    expect(file).toContain("/CreationDate (D:20261112203000+00'00')")
    expect(file).toContain(`/ID [ <${FILE_ID.toUpperCase()}> <${FILE_ID.toUpperCase()}> ]`)
  })

  it('writes the same bytes twice', () => {
    expect(write()).toBe(write())
  })

  it('refuses to write an object nobody reserved', () => {
    const build = (objects: ObjectWriter, pages: number[]) => {
      objects.write(99_999, '<<>>')
      return minimal(objects, pages)
    }
    expect(() => write(build)).toThrow('99999')
  })
})
