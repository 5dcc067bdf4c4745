import { describe, expect, it } from 'vitest'
import { plainFingerprint, readSigners } from '#host/signature/verify/known-signers.ts'

const digits = 'ab12cd34'.repeat(8)

describe('A list of signers', () => {
  it('takes a fingerprint as people copy it', () => {
    for (const written of [
      digits,
      digits.toUpperCase(),
      digits.match(/../g)!.join(':'),
      digits.match(/.{4}/g)!.join(' '),
    ])
      expect(plainFingerprint(written)).toBe(digits)
    for (const wrong of ['', digits.slice(1), `${digits}0`, digits.replace('a', 'g')])
      expect(plainFingerprint(wrong)).toBe(null)
  })

  it('is one name a line, notes and empty lines left out, and says which lines are wrong', () => {
    const text = `\uFEFF# Signataires\r\n\nAmina = de Belkacem = ${digits}\r\nKarim\n = ${digits}\nZoé = 12\n`
    expect(readSigners(text)).toEqual({
      signers: [{ name: 'Amina = de Belkacem', fingerprint: digits }],
      wrongLines: [4, 5, 6],
    })
  })
})
