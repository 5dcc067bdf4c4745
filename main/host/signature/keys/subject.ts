/** One attribute of a certificate's name as Node writes it: a line each, `CN=…`; values escaped (RFC 4514). */
export function nameOf(subject: string, attribute = 'CN'): string {
  const line = subject.split('\n').find((each) => each.startsWith(`${attribute}=`))
  return (line ?? '').slice(attribute.length + 1).replaceAll(/\\(.)/g, '$1')
}
