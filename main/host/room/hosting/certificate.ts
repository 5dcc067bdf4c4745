/** The certificate of one room: made when it opens, pinned by the code pens type, gone when it closes. */

export interface Certificate {
  /** PEM. */
  key: string
  cert: string
  /** Eight letters (codes.ts) that stand for the certificate's fingerprint. */
  pin: string
}

export async function makeCertificate(): Promise<Certificate> {
  return { key: '', cert: '', pin: '' }
}
