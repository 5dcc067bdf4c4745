/** The mark the host replaces in index.html; still there means no host served this page (vite dev, tests). */
const placeholder = '__STYLE_NONCE__'

/** This page's nonce for style tags, which the CSP admits no other way; empty when the host gave none. */
export function styleNonce(): string {
  const given = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
  return given === placeholder ? '' : given
}
