import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { annex, chart, letterhead, noted } from '#factories/new-kinds.ts'
import { SAMPLE_SHA, semanticDocument } from '#factories/semantic.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { Preview } from '../../../../../renderer/meeting/finalise/Preview.tsx'

const shown = (overrides: Partial<SemanticDocument>) =>
  renderToStaticMarkup(<Preview document={semanticDocument(overrides)} imageUrl={(sha256) => `/files/${sha256}`} />)
const words = (html: string) => html.replaceAll(/<[^>]*>/gu, '')

describe('the preview', () => {
  it('begins with the council’s picture, name and address', () => {
    const logo = { sha256: SAMPLE_SHA, alt: 'Conseil citoyen des Peupliers' }
    const html = shown({ letterhead: letterhead({ logo }) })
    expect(html).toContain(`<img src="/files/${SAMPLE_SHA}" alt="Conseil citoyen des Peupliers"/>`)
    expect(html.indexOf('3 allée des Tanneurs')).toBeLessThan(html.indexOf('Compte rendu</h2>'))
  })

  it('numbers notes and lists them at the end, as the paper does', () => {
    const html = shown({ blocks: [noted(), annex()] })
    expect(html).toContain('<span>Onze lampadaires sont éteints</span><sup>1</sup>')
    expect(html).toMatch(/Devis.*<ol[^>]*><li><span>relevé du 3 novembre<\/span><\/li><\/ol>/s)
  })

  it('draws a chart as one figure that says its sentence', () => {
    const html = shown({ blocks: [chart()] })
    expect(html).toContain('<figure aria-label="Par collège : Habitants, 62 % du temps."')
    expect(html).toContain('style="width:62%"')
    expect(words(html)).toContain('62 %')
  })

  it('puts annexes under their title', () => {
    expect(shown({ blocks: [annex()] })).toMatch(/<h3>Annexe 1<\/h3>.*<h4>.*Devis.*<\/h4>/s)
  })
})
