/**
 * The signature itself: CMS with detached content (RFC 5652), its attributes those of PAdES baseline B
 * (ETSI EN 319 142-1 §6.3): content type, digest, and the hash of the signer's certificate (RFC 5035), no signing time,
 * which the PDF states beside it.
 */
import { createHash } from 'node:crypto'
import type * as Asn1 from 'asn1js'
import type { Signer } from './signer.ts'

const dataOid = '1.2.840.113549.1.7.1'
const signedDataOid = '1.2.840.113549.1.7.2'
const contentTypeOid = '1.2.840.113549.1.9.3'
const messageDigestOid = '1.2.840.113549.1.9.4'
const signingCertificateV2Oid = '1.2.840.113549.1.9.16.2.47'
const signedAttributes = 0
/** An RSA signature of 4,096 bits, the attributes, the names of the issuer, and room to spare. */
const beside = 2_048

/** Bytes that are surely enough for `cmsSignature`. */
export function roomFor({ certificates }: Signer): number {
  return certificates.reduce((sum, certificate) => sum + certificate.length, beside)
}

/** @param digest SHA-256 of what is signed. Answers the DER of a ContentInfo. */
export async function cmsSignature(digest: Uint8Array<ArrayBuffer>, signer: Signer): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when somebody signs: most evenings need neither.
  const [pki, asn1] = await Promise.all([import('pkijs'), import('asn1js')])
  const certificates = signer.certificates.map((der) => pki.Certificate.fromBER(der))
  const [own] = certificates
  if (own === undefined) throw new Error('a signer without a certificate')
  const attribute = (type: string, value: unknown) => new pki.Attribute({ type, values: [value] })
  const attributes = [
    attribute(contentTypeOid, new asn1.ObjectIdentifier({ value: dataOid })),
    attribute(messageDigestOid, new asn1.OctetString({ valueHex: digest })),
    attribute(signingCertificateV2Oid, signingCertificate(asn1, signer.certificates[0])),
  ]
  const signed = new pki.SignedData({
    version: 1,
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: dataOid }),
    certificates,
    signerInfos: [
      new pki.SignerInfo({
        version: 1,
        sid: new pki.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new pki.SignedAndUnsignedAttributes({
          type: signedAttributes,
          attributes: inDerOrder(attributes),
        }),
      }),
    ],
  })
  await signed.sign(signer.key, 0, 'SHA-256')
  const content = new pki.ContentInfo({ contentType: signedDataOid, content: signed.toSchema(true) })
  return new Uint8Array(content.toSchema().toBER())
}

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default and therefore not written. */
function signingCertificate({ Sequence, OctetString }: typeof Asn1, certificate: Uint8Array<ArrayBuffer>) {
  const hash = new Uint8Array(createHash('sha256').update(certificate).digest())
  const certificateId = new Sequence({ value: [new OctetString({ valueHex: hash })] })
  return new Sequence({ value: [new Sequence({ value: [certificateId] })] })
}

/** DER wants a set in the order of its members' bytes; whoever checks puts them so before hashing (X.690 §11.6). */
function inDerOrder<T extends { toSchema: () => { toBER: () => ArrayBuffer } }>(members: readonly T[]): T[] {
  const bytes = (member: T) => Buffer.from(member.toSchema().toBER())
  return members.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)))
}
