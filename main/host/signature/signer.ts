/** Who signs: a certificate and the key that goes with it, opened for one signing. */
export interface Signer {
  /** DER: the signer's own, then those that issued it, as far as they are known. */
  certificates: readonly [Uint8Array<ArrayBuffer>, ...Uint8Array<ArrayBuffer>[]]
  /** For RSASSA-PKCS1-v1_5 or ECDSA with SHA-256. */
  key: InstanceType<typeof CryptoKey>
}
