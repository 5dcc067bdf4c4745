/**
 * What pdf.js asks for beside the file: faces for the fonts a PDF names without carrying them, and the decoders of
 * scanned pages (JBIG2, JPEG 2000). Bundled with us and fetched from our own origin only when a page needs one. Not
 * bundled: the 1.6 MB of tables for Chinese, Japanese and Korean texts whose fonts are not in the file.
 */
const addresses = new Map(
  Object.entries({
    ...import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
      query: '?url',
      import: 'default',
      eager: true,
    }),
    ...import.meta.glob<string>('../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm', {
      query: '?url',
      import: 'default',
      eager: true,
    }),
  }).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
)

/** The class pdf.js makes one of; `filename` is all it goes by. */
export class BundledData {
  // oxlint-disable-next-line class-methods-use-this -- pdf.js calls it as a method
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const address = addresses.get(filename)
    if (address === undefined) throw new Error(`${filename} is not bundled`)
    return new Uint8Array(await (await fetch(address)).arrayBuffer())
  }
}
