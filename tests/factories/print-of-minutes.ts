/** Run as a program: the sha256 of the sample minutes' archive, made by this process under its own hour and language. */
import { sha256Of } from '#host/files/sha256.ts'
import { render } from './pdf.ts'
import { png } from './pictures.ts'
import { sampleMinutes } from './semantic.ts'

const { bytes } = await render(sampleMinutes(), { archive: true, images: () => png({ type: 4 }) })
process.stdout.write(sha256Of(bytes))
