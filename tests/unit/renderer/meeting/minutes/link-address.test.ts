import { describe, expect, it } from 'vitest'
import { linkAddress } from '../../../../../renderer/meeting/minutes/link-address.ts'

describe('What is typed as a link', () => {
  it.each([
    ['exemple.fr/plan', 'https://exemple.fr/plan'],
    ['http://exemple.fr', 'http://exemple.fr'],
    ['mairie@exemple.fr', 'mailto:mairie@exemple.fr'],
    ['mailto:mairie@exemple.fr', 'mailto:mairie@exemple.fr'],
    ['exemple.fr:8080', null],
  ])('%s leads to %s', (typed, address) => {
    expect(linkAddress(typed)).toBe(address)
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'deux mots', 'vbscript:x'])(
    '%s leads nowhere',
    (typed) => {
      expect(linkAddress(typed)).toBeNull()
    },
  )
})
