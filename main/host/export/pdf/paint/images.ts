/** Pictures as PDF objects: JPEG untouched, PNG rows as they are filtered, transparency as a soft mask. */
import type { ReadImage } from '../images/image.ts'
import type { ObjectWriter } from './jspdf-container.ts'
import { reference } from './pdf-syntax.ts'

export function writeImage(image: ReadImage, objects: ObjectWriter): number {
  const { stored, bitsPerComponent } = image
  const size = `/Width ${stored.width}/Height ${stored.height}`
  const mask =
    image.alpha === null
      ? ''
      : `/SMask ${reference(
          objects.addStream(
            `/Type/XObject/Subtype/Image${size}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode`,
            image.alpha,
          ),
        )}`
  const key = image.colorKey === null ? '' : `/Mask[${image.colorKey.join(' ')}]`
  const decode = image.inverted ? '/Decode[1 0 1 0 1 0 1 0]' : ''
  const parameters = image.rowFilters
    ? `/DecodeParms<</Predictor 15/Colors ${image.color === 'rgb' ? 3 : 1}/BitsPerComponent ${bitsPerComponent}/Columns ${stored.width}>>`
    : ''
  return objects.addStream(
    `/Type/XObject/Subtype/Image${size}/ColorSpace${colorSpace(image)}/BitsPerComponent ${bitsPerComponent}` +
      `/Filter/${image.filter}${parameters}${decode}${mask}${key}`,
    image.data,
  )
}

function colorSpace({ color }: ReadImage): string {
  if (color === 'gray') return '/DeviceGray'
  if (color === 'rgb') return '/DeviceRGB'
  // Outside the sRGB intent of PDF/A; shown right all the same, and better than leaving the picture out.
  if (color === 'cmyk') return '/DeviceCMYK'
  const hex = Buffer.from(color.palette).toString('hex')
  return `[/Indexed/DeviceRGB ${color.palette.length / 3 - 1}<${hex}>]`
}
