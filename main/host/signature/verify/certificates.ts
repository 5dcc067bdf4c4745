/** Certificates of a signed message: which is the signer's own, and which vouches for which. */
import { X509Certificate } from 'node:crypto'
import { nameOf } from '../keys/subject.ts'
import { childrenOf, type Der, expectTag, tags } from './pdf/der.ts'

export function certificateOf(der: Der): X509Certificate | null {
  try {
    return new X509Certificate(der.bytes)
  } catch {
    return null
  }
}

/** Signed by the key of one of the certificates beside it. */
export function isVouchedFor(der: Der, certificates: readonly Der[]): boolean {
  const certificate = certificateOf(der)
  if (certificate === null) return false
  return certificates.some((each) => {
    const issuer = certificateOf(each)
    if (issuer === null || certificate.issuer !== issuer.subject) return false
    return verifiedBy(certificate, issuer)
  })
}

export function verifiedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.verify(issuer.publicKey)
  } catch {
    return false
  }
}

/** Issuer and serial number, or the identifier of its key; the latter is looked for as bytes of the certificate. */
export function isNamedBy(certificate: Der, sid: Der): boolean {
  const [body] = childrenOf(certificate)
  if (body === undefined) return false
  if (sid.tag === tags.keyIdentifier) return sid.content.length >= 8 && body.content.includes(sid.content)
  const [issuer, serial] = childrenOf(expectTag(sid, tags.sequence))
  const fields = childrenOf(body)
  const [ownSerial, , ownIssuer] = fields[0]?.tag === tags.zero ? fields.slice(1) : fields
  if (issuer === undefined || serial === undefined || ownSerial === undefined || ownIssuer === undefined) return false
  return issuer.bytes.equals(ownIssuer.bytes) && serial.bytes.equals(ownSerial.bytes)
}

export function commonName(certificate: X509Certificate): string {
  const name = nameOf(certificate.subject)
  return name === '' ? certificate.subject.replaceAll('\n', ', ') : name
}
