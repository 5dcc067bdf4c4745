/** What the operations on keys, signers and signatures do. */
import type { SignatureOperation } from '#shared/contract/operations.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { CouncilHome } from '../council-home.ts'
import { PdfFailure } from '../export/pdf/failure.ts'
import { FilesError, toFilesError } from '../files/files-error.ts'
import type { Handlers } from '../gate.ts'
import type { KeyStore } from './keys/key-store.ts'
import { SignatureFailure } from './signature-failure.ts'
import type { SigningDesk } from './signing-desk.ts'

export interface SignatureRooms {
  keys: KeyStore
  desk: SigningDesk
  council: Pick<CouncilHome, 'signers' | 'addSigner' | 'removeSigner'>
}

export function signatureHandlers({ keys, desk, council }: SignatureRooms): Pick<Handlers, SignatureOperation> {
  return {
    'signature.keys': () => answered(async () => success(await keys.list())),
    'signature.makeKey': ({ name, council, passphrase }) =>
      answered(async () => success(await keys.make({ name, council }, passphrase))),
    'signature.importKey': ({ p12, passphrase }) =>
      answered(async () => success(await keys.import(Buffer.from(p12, 'base64'), passphrase))),
    'signature.exportKey': ({ keyId }) =>
      answered(async () => {
        const [{ name }, file] = [await keys.describe(keyId), await keys.file(keyId)]
        return success({ name, p12: Buffer.from(file).toString('base64') })
      }),
    'signature.removeKey': ({ keyId }) => answered(async () => success(await keys.remove(keyId).then(() => null))),
    'signature.signers': () => answered(async () => success(await council.signers())),
    'signature.addSigner': (signer) => answered(async () => success(await council.addSigner(signer))),
    'signature.removeSigner': ({ fingerprint }) =>
      answered(async () => success(await council.removeSigner(fingerprint))),
    'signature.sign': (input) =>
      isRehearsal(input.docId) ? Promise.resolve(refuse('onlyRehearsed')) : answered(() => desk.sign(input)),
  }
}

/** The typed errors become refusals; anything else is a fault of ours and goes up. */
async function answered<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SignatureFailure || error instanceof PdfFailure || error instanceof FilesError)
      return refuse(error.code, error.params)
    if (error instanceof Error && 'syscall' in error) {
      const { code, params } = toFilesError(error)
      return refuse(code, params)
    }
    throw error
  }
}
