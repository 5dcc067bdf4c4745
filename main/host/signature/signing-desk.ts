/** Where approved minutes are signed: checks what is signed, opens the key, signs, and has the file kept. */
import { dirname, join } from 'node:path'
import type { ParsedInputOf } from '#shared/contract/operations.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { openFontBook } from '../export/pdf/text/font-book.ts'
import { sha256Of } from '../files/sha256.ts'
import type { Clock } from '../host.ts'
import type { FrozenSource } from './frozen.ts'
import type { KeyStore } from './keys/key-store.ts'
import { refuseOtherText } from './same-text.ts'
import { signPdf } from './sign-pdf.ts'

export interface SigningDeskDeps {
  keys: KeyStore
  frozen: FrozenSource
  clock: Clock
  /** The fonts and the shaper are found from it, as the PDF engine finds them. */
  pdfWorkerFile: string
  fontsFolder?: string
  wasmFolder?: string
}

export class SigningDesk {
  readonly #deps: SigningDeskDeps

  constructor(deps: SigningDeskDeps) {
    this.#deps = deps
  }

  /**
   * Refuses what the rules do not let be signed, a file that is not the one shown, and one that does not say what the
   * minutes say. Throws a SignatureFailure.
   */
  async sign(input: ParsedInputOf<'signature.sign'>): Promise<Result<{ sha256: string; name: string }>> {
    const { keys, frozen, clock } = this.#deps
    const { docId, by, field, keyId, passphrase, seenSha256 } = input
    const { name, fingerprint } = await keys.describe(keyId)
    const toSign = await frozen.toSign(docId, field)
    if (!toSign.ok) return toSign
    const { document, pdf, pdfSha256: before, timeZone } = toSign.value
    if (before !== seenSha256) return refuse('minutesFileChanged')
    await refuseOtherText(pdf, document)
    const signer = await keys.open(keyId, passphrase)
    const { language } = document
    const book = await this.#fonts()
    const signed = await signPdf(pdf, { field, signer, at: clock.now(), name, language, timeZone, book })
    const kept = await frozen.replaceSigned(docId, signed, { field, name, by, fingerprint, before })
    return kept.ok ? success({ sha256: sha256Of(signed), name }) : kept
  }

  #fonts() {
    const { pdfWorkerFile, fontsFolder, wasmFolder } = this.#deps
    const folder = dirname(pdfWorkerFile)
    return openFontBook(fontsFolder ?? join(folder, '../fonts'), wasmFolder ?? folder)
  }
}
