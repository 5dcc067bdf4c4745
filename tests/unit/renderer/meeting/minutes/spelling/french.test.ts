import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isRight, suggestions } from '../../../../../../renderer/meeting/minutes/spelling/check.ts'
import { readDictionary } from '../../../../../../renderer/meeting/minutes/spelling/dictionary.ts'

const folder = join(import.meta.dirname, '../../../../../../build/dictionaries/fr')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const french = readDictionary(read('fr.aff.txt'), read('fr.dic.txt'))

describe('French spelling', () => {
  it.each(
    `le écoles l’école L'école d’habitants relogement bailleurs décidées mangerions qu’il aujourd’hui lorsqu’elle Conseil
    CITOYENS ÉTÉ L’ÉTÉ rendez-vous vingt-deux dit-elle va-t-on peut-être œuvre sœur Paris chevaux nationaux heureuses
    préfète gommettes émargement d’Aubervilliers puisqu’il ci-dessous Mme`.split(/\s+/u),
  )('knows « %s »', (word) => {
    expect(isRight(word, french)).toBe(true)
  })

  it('reads decomposed letters', () => {
    expect(isRight('décidé'.normalize('NFD'), french)).toBe(true)
  })

  it.each(['relogment', 'écolle', 'habitans', 'ajourdhui', 'prefet', 'l’écolle', 'malgrés', 'ecole', 'lyon'])(
    'does not know « %s »',
    (word) => {
      expect(isRight(word, french)).toBe(false)
    },
  )

  it.each([
    ['relogment', 'relogement'],
    ['prefet', 'préfet'],
    ['qaurtier', 'quartier'],
    ['immeubl', 'immeuble'],
    ['Relogment', 'Relogement'],
    ['RELOGMENT', 'RELOGEMENT'],
    ['l’écolle', 'l’école'],
    ['decide', 'décide'],
    ['lécole', 'l’école'],
  ])('for « %s » offers « %s »', (wrong, right) => {
    expect(suggestions(wrong, french)).toContain(right)
  })

  it('offers nothing twice', () => {
    const found = suggestions('decide', french)
    expect(new Set(found.map((word) => word.toLowerCase())).size).toBe(found.length)
  })
})
