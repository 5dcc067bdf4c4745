/** Names PKCS#12 gives to what it holds and how it is protected (RFC 7292, RFC 8018). */
export const content = { plain: '1.2.840.113549.1.7.1', encrypted: '1.2.840.113549.1.7.6' }

export const bag = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
}
export const x509Certificate = '1.2.840.113549.1.9.22.1'
export const friendlyName = '1.2.840.113549.1.9.20'
export const localKeyId = '1.2.840.113549.1.9.21'

export const pbes2 = '1.2.840.113549.1.5.13'
export const pbkdf2 = '1.2.840.113549.1.5.12'
export const aes256Cbc = '2.16.840.1.101.3.4.1.42'
export const hmacSha256 = '1.2.840.113549.2.9'
export const sha256 = '2.16.840.1.101.3.4.2.1'
