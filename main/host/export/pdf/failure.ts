/** Why a PDF was not made: codes with parameters, worded by each screen (decisions.md 21). */
import { CodedFailure } from '../../coded-failure.ts'

export type PdfFailureCode =
  /** The produced file does not say what the document says; `words` holds the first differences. */
  | 'textLost'
  /** A font or wasm file is not where the build puts it; `file` names it. */
  | 'pdfFilesMissing'
  | 'pdfCancelled'
  /** The worker ended without an answer. */
  | 'pdfWorkerStopped'
  | 'pdfFailed'

export class PdfFailure extends CodedFailure<PdfFailureCode> {}
