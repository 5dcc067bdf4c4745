import { describe, expect, it } from 'vitest'
import { annex, chart, letterhead, note, noted } from '#factories/new-kinds.ts'
import { SAMPLE_SHA, paragraph, semanticDocument } from '#factories/semantic.ts'
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

  it('number notes, and list them at the end, each leading to the other', () => {
    const body = bodyOf({ blocks: [noted(), paragraph('Suite', note('autre'))] })
    expect(body).toContain('éteints<sup><a id="call-1" href="#note-1">1</a></sup>.')
    expect(body).toContain('Suite<sup><a id="call-2" href="#note-2">2</a></sup>')
    expect(body).toContain('<li id="note-1">relevé du 3 novembre <a href="#call-1">↑</a></li>')
    expect(body.indexOf('note-2">autre')).toBeGreaterThan(body.indexOf('note-1">relevé'))
  })

  it('say a chart in its sentence and draw it, without saying it twice', () => {
    const body = bodyOf({ blocks: [chart()] })
    expect(body).toContain('<figcaption>Par collège : Habitants, 62 % du temps.</figcaption>')
    expect(body).toContain(
      '<p class="legend">Part du temps</p><p class="legend">Part des prises</p><table class="chart"><tr><th rowspan="2">Habitants</th>',
    )
    expect(body).toContain('<i style="width:62%"></i></td><td>62 %</td>')
  })

  it('put annexes under their title', () => {
    expect(bodyOf({ blocks: [annex()] })).toMatch(/<h2>Annexe 1<\/h2>.*<h3>Devis<\/h3>.*Trois devis reçus/s)
  })

  it('isolate names of another direction, and turn a passage that runs from the right', () => {
    const body = bodyOf({
      blocks: [paragraph('Sont là \u2068נועם\u2069, \u2068<b>סלמה\u2069.'), paragraph('שלום לכולם')],
    })
    expect(body).toContain('<p>Sont là <bdi>נועם</bdi>, <bdi>&lt;b&gt;סלמה</bdi>.</p>')
    expect(body).toContain('<p dir="rtl">שלום לכולם</p>')
  })

  it('let no text become a tag', () => {
    expect(bodyOf({ letterhead: letterhead({ name: '<b>' }), blocks: [{ ...chart(), alt: '<i>' }] })).not.toMatch(
      /<b>|<i>/,
    )
  })
})
