/** Files as people bring them on a stick, small enough to be made here. */
import { encode } from 'fast-png'
import { jsPDF } from 'jspdf'

/** A PDF in the standard faces, which it does not carry: each page says which it is, in very large letters. */
export function pdfOf(pages: number, format: 'portrait' | 'landscape' = 'landscape'): Uint8Array {
  const pdf = new jsPDF({ orientation: format, unit: 'mm', format: 'a4' })
  for (let page = 1; page <= pages; page += 1) {
    if (page > 1) pdf.addPage()
    pdf.setFontSize(60)
    pdf.text(`Page ${page}`, 20, 50)
    pdf.setFontSize(24)
    pdf.text('Relogement de la tour D : calendrier', 20, 80)
    pdf.setFillColor(20 + page * 60, 90, 140)
    pdf.rect(20, 95, 120, 70, 'F')
  }
  return new Uint8Array(pdf.output('arraybuffer'))
}

/** A picture of one colour. */
export function pictureOf(width: number, height: number, colour: readonly [number, number, number]): Uint8Array {
  const data = new Uint8Array(width * height * 3)
  for (let at = 0; at < data.length; at += 1) data[at] = colour[at % 3] ?? 0
  return encode({ width, height, data, channels: 3 })
}
