import { describe, expect, it } from 'vitest'
import { maskContacts, maskInlines } from '#shared/minutes/public/mask-contacts.ts'
import { compose } from '#shared/minutes/compose.ts'
import { decisionLogSheet } from '#shared/minutes/decision-log.ts'
import { buildAction, buildItem, buildMeeting } from '#factories/meeting.ts'
import { sampleMinutes, semanticDocument } from '#factories/semantic.ts'
import { happened, journalOf } from '#factories/journal.ts'
import { paragraph, textOf, words } from '#factories/text.ts'

const mail = 'rosa@exemple.fr'
const number = '06 12 34 56 78'

/** Contacts typed wherever somebody may type them. */
const meeting = buildMeeting({
  header: { place: `Centre social (${number})`, nextPlace: `chez Rosa, ${number}`, distribution: `Rosa, ${mail}` },
  items: [buildItem({ id: 'i', title: `Éclairage, voir ${mail}`, presenter: `Rosa ${number}`, conclusion: number })],
  texts: { i: textOf(paragraph('Écrire à ', words('rosa@ex', 'bold'), 'emple.fr ou appeler le ', number)) },
  actions: [buildAction({ id: 'a', itemId: 'i', what: `Appeler le ${number}`, owner: mail, due: null })],
  journal: journalOf(
    happened('18:30', { kind: 'sessionOpened' }),
    happened('18:40', { kind: 'itemStarted', itemId: 'i' }),
    happened('19:30', {
      kind: 'decisionRecorded',
      decisionId: 'd',
      itemId: 'i',
      type: 'decision',
      mode: 'consent',
      text: `Écrire au bailleur : ${mail}`,
      dissentingViews: [`Appeler d’abord le ${number}`],
      alternatives: [],
    }),
  ),
})

describe('The editions everybody reads', () => {
  it.each(['public', 'simple'] as const)('hold no contact, wherever it was typed: %s', (edition) => {
    const said = JSON.stringify(compose(meeting, edition))
    expect(said).not.toContain('exemple.fr')
    expect(said).not.toContain(number)
    expect(said).toContain('[coordonnées\u00A0retirées]')
  })

  it('the public relevé holds none either, and the members’ has them', () => {
    expect(JSON.stringify(decisionLogSheet(meeting, 'public'))).not.toContain(mail)
    expect(JSON.stringify(decisionLogSheet(meeting, 'members'))).toContain(mail)
  })

  it('the members’ minutes keep every contact', () => {
    const said = JSON.stringify(compose(meeting, 'members'))
    expect(said).toContain('emple.fr')
    expect(said).toContain(number)
  })

  it('lose the link to a mailbox and keep its words', () => {
    const inlines = maskInlines(
      [
        { kind: 'text', text: 'Écrivez-nous', href: 'mailto:rosa@exemple.fr' },
        { kind: 'text', text: 'ici', href: 'https://exemple.fr/?m=rosa%40exemple.fr' },
        { kind: 'text', text: 'page', href: 'https://exemple.fr/page' },
      ],
      '[…]',
    )
    expect(inlines).toEqual([
      { kind: 'text', text: 'Écrivez-nous' },
      { kind: 'text', text: 'ici' },
      { kind: 'text', text: 'page', href: 'https://exemple.fr/page' },
    ])
  })

  it('find an address cut in two by a mark, and say once that it was taken out', () => {
    const inlines = maskInlines(
      [
        { kind: 'text', text: 'À rosa@' },
        { kind: 'text', text: 'exemple', marks: ['bold'] },
        { kind: 'text', text: '.fr merci' },
      ],
      '[…]',
    )
    expect(inlines).toEqual([
      { kind: 'text', text: 'À […]' },
      { kind: 'text', text: ' merci' },
    ])
  })

  it('lose the contact in a note, and the source of a link that was taken out', () => {
    const said = JSON.stringify(
      maskInlines(
        [
          { kind: 'text', text: 'Voir' },
          { kind: 'note', inlines: [{ kind: 'text', text: `Rosa, ${number}`, href: 'tel:0612345678' }] },
        ],
        '[…]',
      ),
    )
    expect(said).toBe(
      JSON.stringify([
        { kind: 'text', text: 'Voir' },
        { kind: 'note', inlines: [{ kind: 'text', text: 'Rosa, […]' }] },
      ]),
    )
    const linked = buildMeeting({
      items: [buildItem({ id: 'i' })],
      texts: {
        i: textOf(
          paragraph({
            type: 'text',
            text: 'ici',
            marks: [{ type: 'link', attrs: { href: `mailto:${mail}` } }],
          }),
        ),
      },
    })
    expect(JSON.stringify(compose(linked, 'members'))).toContain(mail)
    expect(JSON.stringify(compose(linked, 'public'))).not.toContain('exemple')
  })

  it('leave fingerprints as they are, though they hold ten figures in a row', () => {
    const print = '06123456780612345678'.padEnd(64, '0')
    const block = {
      kind: 'signatures' as const,
      textSha256: print,
      fields: [{ role: 'R', name: 'N', fingerprint: print }],
    }
    const document = semanticDocument({ blocks: [block] })
    expect(maskContacts(document, '[…]')).toEqual(document)
  })

  it('change nothing where there is no contact', () => {
    expect(maskContacts(sampleMinutes(), '[…]')).toEqual(sampleMinutes())
  })
})
