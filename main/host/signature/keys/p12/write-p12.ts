/**
 * Writes a key and its certificates as a PKCS#12 file that other programs open: AES-256 and PBKDF2 with SHA-256, under
 * one passphrase. A thief of the file pays some half a second of a processor core for each passphrase tried.
 */
import { createCipheriv, createHmac, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { BaseBlock } from 'asn1js'
import { kdfPurpose, pkcs12Bytes } from './pkcs12-kdf.ts'
import * as oids from './oids.ts'
import type { OpenedKey } from './read-p12.ts'

const derive = promisify(pbkdf2)
/** Of PBKDF2 and of the seal over the whole: the cheaper of the two is what a thief would try. */
const iterations = 600_000
const [saltLength, keyLength, ivLength, macLength] = [16, 32, 16, 32]

export interface P12Setting {
  /** Shown by programs that list keys. */
  label: string
  /** Tests ask for fewer. */
  iterations?: number
}

export async function writeP12(
  { key, certificates }: OpenedKey,
  passphrase: string,
  setting: P12Setting,
): Promise<Uint8Array<ArrayBuffer>> {
  const asn1 = await import('asn1js')
  const {
    Constructed,
    Integer,
    Null,
    ObjectIdentifier,
    OctetString,
    Primitive,
    Sequence,
    Set: Asn1Set,
    BmpString,
  } = asn1
  const rounds = setting.iterations ?? iterations

  const oid = (value: string) => new ObjectIdentifier({ value })
  const octets = (bytes: Uint8Array) => new OctetString({ valueHex: Uint8Array.from(bytes).buffer })
  const sequence = (...value: BaseBlock[]) => new Sequence({ value })
  const explicit = (value: BaseBlock) => new Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [value] })
  const der = (value: BaseBlock) => Buffer.from(value.toBER())

  async function sealed(plain: Uint8Array): Promise<[algorithm: BaseBlock, encrypted: Buffer]> {
    const [salt, iv] = [randomBytes(saltLength), randomBytes(ivLength)]
    const cipher = createCipheriv('aes-256-cbc', await derive(passphrase, salt, rounds, keyLength, 'sha256'), iv)
    const kdf = sequence(octets(salt), new Integer({ value: rounds }), sequence(oid(oids.hmacSha256), new Null()))
    const scheme = sequence(oid(oids.aes256Cbc), octets(iv))
    return [
      sequence(oid(oids.pbes2), sequence(sequence(oid(oids.pbkdf2), kdf), scheme)),
      Buffer.concat([cipher.update(plain), cipher.final()]),
    ]
  }

  // Programs pair a key and its certificate by this.
  const keyId = randomBytes(8)
  const attributes = new Asn1Set({
    value: [
      sequence(oid(oids.friendlyName), new Asn1Set({ value: [new BmpString({ value: setting.label })] })),
      sequence(oid(oids.localKeyId), new Asn1Set({ value: [octets(keyId)] })),
    ],
  })
  const certificateBags = certificates.map((certificate, index) =>
    sequence(
      oid(oids.bag.certificate),
      explicit(sequence(oid(oids.x509Certificate), explicit(octets(certificate)))),
      ...(index === 0 ? [attributes] : []),
    ),
  )
  const [certificateAlgorithm, encryptedCertificates] = await sealed(der(sequence(...certificateBags)))
  const implicit = new Primitive({
    idBlock: { tagClass: 3, tagNumber: 0 },
    valueHex: Uint8Array.from(encryptedCertificates).buffer,
  })
  const [keyAlgorithm, encryptedKey] = await sealed(key.export({ format: 'der', type: 'pkcs8' }))
  const keyBag = sequence(oid(oids.bag.shroudedKey), explicit(sequence(keyAlgorithm, octets(encryptedKey))), attributes)

  const safe = der(
    sequence(
      sequence(
        oid(oids.content.encrypted),
        explicit(
          sequence(new Integer({ value: 0 }), sequence(oid(oids.content.plain), certificateAlgorithm, implicit)),
        ),
      ),
      sequence(oid(oids.content.plain), explicit(octets(der(sequence(keyBag))))),
    ),
  )
  const salt = randomBytes(saltLength)
  const macKey = await pkcs12Bytes('sha256', passphrase, {
    salt,
    iterations: rounds,
    purpose: kdfPurpose.mac,
    bytes: macLength,
  })
  const mac = createHmac('sha256', macKey).update(safe).digest()
  const file = sequence(
    new Integer({ value: 3 }),
    sequence(oid(oids.content.plain), explicit(octets(safe))),
    sequence(
      sequence(sequence(oid(oids.sha256), new Null()), octets(mac)),
      octets(salt),
      new Integer({ value: rounds }),
    ),
  )
  return new Uint8Array(file.toBER())
}
