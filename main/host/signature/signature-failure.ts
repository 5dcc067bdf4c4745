/** Why a file was not signed or a key not opened: codes with parameters, worded by each screen (decisions.md 21). */
import { CodedFailure } from '../coded-failure.ts'

export type SignatureFailureCode =
  /** No AcroForm, or a file this writer does not know how to add to: it was not made here, or not for signing. */
  | 'notPrepared'
  /** `field` is no signature field of the file. */
  | 'fieldMissing'
  | 'alreadySigned'
  /** A character of the name that no font draws; `character` is it. */
  | 'nameNotDrawn'
  /** The file does not say what the minutes say: `words` of the minutes, `found` in the file. */
  | 'textDiffers'
  /** The passphrase does not open the key. */
  | 'wrongPassphrase'
  /** Neither a key file of ours nor a PKCS#12 file. */
  | 'keyUnreadable'
  /** Encrypted in a way nothing here opens; `kind` names it. */
  | 'keyCipherUnknown'
  /** No private key in the file, or no certificate that goes with it. */
  | 'keyIncomplete'
  /** A kind of key that PDF signatures are not made with here; `kind` names it. */
  | 'keyKindUnknown'
  /** `until`: its end, UTC ms. */
  | 'certificateExpired'
  /** `from`: its beginning, UTC ms. */
  | 'certificateNotYet'
  /** Its certificate says what it may be used for, and signing is not among it. */
  | 'certificateNotForSigning'
  | 'passphraseTooShort'
  /** The same few characters again and again. */
  | 'passphraseTooSimple'
  | 'keyMissing'

export class SignatureFailure extends CodedFailure<SignatureFailureCode> {}
