import { describe, expect, it } from 'vitest'
import { documentLines } from '#factories/document-text.ts'
import { buildMeeting } from '#factories/meeting.ts'
import { withApproval } from '#shared/minutes/approval.ts'
import { compose } from '#shared/minutes/compose.ts'
import { withTextPrint, wordingOf } from '#shared/minutes/wording.ts'

const approval = { on: '2026-12-10', corrections: '', inText: false, vote: null }

describe('Approved minutes', () => {
  const draft = compose(buildMeeting(), 'members')

  it('lose their banner and say when, before the signatures', () => {
    const approved = withApproval(draft, { ...approval, vote: { for: 12, against: 0, abstain: 1 } })
    expect(approved.banner).toBeNull()
    const lines = documentLines(approved)
    const at = lines.indexOf('# Approbation')
    expect(lines[at + 1]).toBe('Approuvé en séance du jeudi 10 décembre 2026 (12 pour, 0 contre, 1 abstention).')
    expect(lines[at + 2]).toBe('# Signatures')
  })

  it.each(['public', 'simple'] as const)('say it in the %s edition, which nobody signs, at its end', (edition) => {
    const lines = documentLines(withApproval(compose(buildMeeting(), edition), { ...approval, corrections: 'Lire 3.' }))
    expect(lines.slice(-3)).toEqual([
      '# Approbation',
      'Approuvé en séance du jeudi 10 décembre 2026 avec les corrections :',
      'Lire 3.',
    ])
  })

  it('say it in English', () => {
    const english = compose(buildMeeting({ header: { language: 'en' } }), 'public')
    expect(documentLines(withApproval(english, approval)).at(-1)).toBe(
      'Approved at the session of Thursday 10 December 2026.',
    )
  })
})

describe('What minutes say', () => {
  const draft = compose(buildMeeting(), 'members')

  it('is the same with or without the banner and the print of the text, and another once a word changed', () => {
    expect(wordingOf(withTextPrint({ ...draft, banner: null }, '0'.repeat(64)))).toBe(wordingOf(draft))
    expect(wordingOf({ ...draft, title: 'Autre' })).not.toBe(wordingOf(draft))
    expect(wordingOf(withApproval(draft, approval))).not.toBe(wordingOf(draft))
  })
})
