import { describe, expect, it } from 'vitest'
import { annex, chart, letterhead, noted } from '#factories/new-kinds.ts'
import { SAMPLE_SHA, semanticDocument } from '#factories/semantic.ts'
import { toHtml } from '#host/export/minutes-html.ts'

const bodyOf = (...parts: Parameters<typeof semanticDocument>) =>
  /<body>\n(.*)<\/body>/s.exec(toHtml(semanticDocument(...parts)))?.[1] ?? ''

describe('the minutes as one page', () => {
  it('begin with the council’s picture, named by where the archive keeps it, its name and its address', () => {
    const logo = { sha256: SAMPLE_SHA, alt: 'Conseil « des Peupliers »' }
    expect(bodyOf({ letterhead: letterhead({ logo }) })).toMatch(
      `<header><img src="files/${SAMPLE_SHA}" alt="Conseil « des Peupliers »"><p><strong>Conseil citoyen des Peupliers</strong><br>Maison de quartier<br>3 allée des Tanneurs</p></header>`,
    )
  })

  it('print no empty line where there is no address', () => {
    expect(bodyOf({ letterhead: letterhead({ address: '' }) })).toContain(
      '<header><p><strong>Conseil citoyen des Peupliers</strong></p></header>',
    )
  })

  it('say notes, charts and annexes in words', () => {
    const body = bodyOf({ blocks: [noted(), chart(), annex()] })
    expect(body).toContain('Onze lampadaires sont éteints (relevé du 3 novembre).')
    expect(body).toContain('Par collège : Habitants, 62 % du temps.')
    expect(body).toMatch(/<h2>Annexe 1<\/h2>.*<h3>Devis<\/h3>.*Trois devis reçus/s)
  })

  it('let no text become a tag', () => {
    expect(bodyOf({ letterhead: letterhead({ name: '<b>' }), blocks: [{ ...chart(), alt: '<i>' }] })).not.toMatch(
      /<b>|<i>/,
    )
  })
})
