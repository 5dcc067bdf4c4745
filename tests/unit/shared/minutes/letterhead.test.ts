import { describe, expect, it } from 'vitest'
import { SAMPLE_SHA, semanticDocument } from '#factories/semantic.ts'
import { withLetterhead } from '#shared/minutes/letterhead.ts'

const council = { name: 'Conseil des Peupliers', address: '3 allée des Tanneurs\n', logo: SAMPLE_SHA }

describe('minutes on the council’s paper', () => {
  it('say its name beside its picture, which shows that name', () => {
    expect(withLetterhead(semanticDocument(), council).letterhead).toEqual({
      logo: { sha256: SAMPLE_SHA, alt: 'Conseil des Peupliers' },
      name: 'Conseil des Peupliers',
      address: '3 allée des Tanneurs',
    })
  })

  it('stay as they were for a council that keeps neither picture nor address', () => {
    const document = semanticDocument()
    expect(withLetterhead(document, { ...council, address: ' ', logo: null })).toBe(document)
  })

  it('keep the paper they were frozen on', () => {
    const before = withLetterhead(semanticDocument(), council)
    expect(withLetterhead(before, { ...council, address: 'Ailleurs' })).toBe(before)
  })

  it('take the meeting’s own words for a council without a name', () => {
    expect(withLetterhead(semanticDocument(), { ...council, name: '' }).letterhead?.name).toBe('Conseil citoyen')
  })
})
