/**
 * The checkers that are not ours, where they are: each file the app freezes, before and after two signatures, for the
 * one that reads tags; its variant of part 1 for the one that knows PDF/A-1b (docs/pdf.md says which tool said what).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { render } from '#factories/pdf.ts'
import { png } from '#factories/pictures.ts'
import { sampleMinutes } from '#factories/semantic.ts'
import { signAs, testSigner } from '#factories/signing.ts'

/** Beside the project, where its founders keep them. */
const tools = process.env['TABLEE_PDF_TOOLS'] ?? join(import.meta.dirname, '../../../../../../../shared/tools')
const python = ['/usr/bin/python3', 'python3'].find((each) => runs(each, ['-c', 'import pikepdf']))

function runs(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Why a checker can't be asked here; null when it can. */
function missing(tool: 'pdf-tags.py' | 'pdf-a1b.sh'): string | null {
  if (!existsSync(join(tools, tool))) return `${tool} is not beside the project`
  if (tool === 'pdf-tags.py') return python === undefined ? 'pikepdf is not installed' : null
  if (!existsSync('/usr/share/java/preflight.jar')) return 'PDFBox is not installed'
  return runs('java', ['-version']) ? null : 'java is not installed'
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tablee-checkers-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function files(part?: 1): Promise<Record<string, Uint8Array>> {
  const setting = {
    archive: true,
    images: () => png({ type: part === 1 ? 2 : 4 }),
    ...(part === undefined ? {} : { part }),
  }
  const { bytes } = await render(sampleMinutes(), setting)
  const once = await signAs(bytes, 'signature-1', await testSigner('Aline', 'rsa'))
  return { unsigned: bytes, once, twice: await signAs(once, 'signature-2', await testSigner('Bachir')) }
}

/** What it prints, on either stream. */
function said(program: string, args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return `${stdout}${stderr}`
  }
}

describe('Frozen minutes', { timeout: 60_000 }, () => {
  it('have no fault in their tags for pikepdf, before and after each signature', async (context) => {
    const why = missing('pdf-tags.py')
    if (why !== null) context.skip(why)
    for (const [name, bytes] of Object.entries(await files())) {
      const path = join(folder, `${name}.pdf`)
      writeFileSync(path, bytes)
      expect(`${name}: ${said(python ?? '', [join(tools, 'pdf-tags.py'), path]).trim()}`).toMatch(/ 0 faults$/)
    }
  })

  it('are PDF/A-1b for PDFBox in the variant of part 1, before and after each signature', async (context) => {
    const why = missing('pdf-a1b.sh')
    if (why !== null) context.skip(why)
    for (const [name, bytes] of Object.entries(await files(1))) {
      const path = join(folder, `${name}-1.pdf`)
      writeFileSync(path, bytes)
      expect(
        runs('bash', [join(tools, 'pdf-a1b.sh'), path]),
        `${name}: ${said('bash', [join(tools, 'pdf-a1b.sh'), path])}`,
      ).toBe(true)
    }
  })
})
