import type { signatureCodes as french } from '../fr/signature-codes.ts'
import type { SameKeys } from '../same-keys.ts'

export const signatureCodes = {
  notPrepared: 'This PDF has no place prepared for a signature. Nothing was signed.',
  fieldMissing: 'This PDF has no field “{{field}}”. Nothing was signed.',
  nameNotDrawn:
    'No font can draw “{{character}}”: write this name another way, or without that character. Nothing was signed.',
  textDiffers:
    'The PDF does not say what the minutes say: “{{words}}” should be there, it reads “{{found}}”. Nothing was signed.',
  wrongPassphrase: 'This passphrase does not open the key. Check capital letters and the keyboard’s language.',
  keyUnreadable: 'This file is not a key (.p12 or .pfx), or it is damaged. Nothing was kept.',
  keyCipherUnknown:
    'This key is protected in a way Tablée cannot open ({{kind}}). Export it again, protected with AES.',
  keyIncomplete: 'This file does not hold a key and the certificate that goes with it. Nothing was kept.',
  keyKindUnknown: 'Tablée signs with an RSA key or one on the curve P-256, P-384 or P-521; this one is “{{kind}}”.',
  certificateExpired:
    'This certificate is no longer valid since {{until, datetime(dateStyle: long)}}. Nothing was signed.',
  certificateNotYet:
    'This certificate is only valid from {{from, datetime(dateStyle: long)}}. Check this computer’s clock.',
  certificateNotForSigning: 'This certificate is not made for signing documents: it says itself what it is for.',
  passphraseTooShort: 'It takes at least {{least}} characters: four words that have nothing in common make a good one.',
  passphraseTooSimple:
    'This passphrase is nearly the same character over and over: choose four words that have nothing in common.',
  keyMissing: 'This key is no longer on this computer.',
} as const satisfies SameKeys<typeof french>
