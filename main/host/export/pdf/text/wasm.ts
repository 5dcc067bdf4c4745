/**
 * HarfBuzz's WebAssembly builds, without their JavaScript glue: the glue needs top-level await and import.meta, which
 * the worker's single CommonJS file can't have, and a dozen C functions are all that is called.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PdfFailure } from '../failure.ts'

/** C functions take and return numbers: pointers, counts, code points. */
type CFunction = (...args: number[]) => number

export interface CModule<Name extends string> {
  call: Record<Name, CFunction>
  /** A fresh view each time: the memory moves when it grows. */
  bytes: () => Uint8Array
  view: () => DataView
}

/** The host's types know neither the DOM nor WebAssembly; this is what is used of it. */
interface WasmEngine {
  compile: (bytes: Uint8Array) => Promise<object>
  instantiate: (module: object, imports: object) => Promise<{ exports: Record<string, unknown> }>
}
interface WasmMemory {
  readonly buffer: ArrayBuffer
  grow: (pages: number) => number
}
const { WebAssembly: engine } = globalThis as unknown as { WebAssembly: WasmEngine }

const compiled = new Map<string, Promise<object>>()

/**
 * Instantiates `file` of `folder`. Each call has a memory of its own, given back with the instance.
 * Throws PdfFailure `pdfFilesMissing`.
 */
export async function loadWasm<Name extends string>(
  folder: string,
  file: string,
  names: readonly Name[],
): Promise<CModule<Name>> {
  const path = join(folder, file)
  const module = compiled.get(path) ?? compile(path, file)
  compiled.set(path, module)
  let memory: WasmMemory | undefined
  const abort = () => {
    throw new Error(`${file} aborted`)
  }
  const { exports } = await engine.instantiate(await module, {
    wasi_snapshot_preview1: { proc_exit: abort },
    env: {
      _abort_js: abort,
      _emscripten_runtime_keepalive_clear: () => undefined,
      _setitimer_js: () => 0,
      emscripten_resize_heap: (wanted: number) => grow(memory, wanted),
    },
  })
  memory = exports['memory'] as WasmMemory
  // Emscripten names its initialiser by the kind of build: reactor or plain.
  const initialise = exports['_initialize'] ?? exports['__wasm_call_ctors']
  if (typeof initialise === 'function') initialise()
  const call: Partial<Record<Name, CFunction>> = {}
  for (const name of names) call[name] = exports[name] as CFunction
  const held = memory
  return {
    call: call as Record<Name, CFunction>,
    bytes: () => new Uint8Array(held.buffer),
    view: () => new DataView(held.buffer),
  }
}

async function compile(path: string, file: string): Promise<object> {
  const bytes = await readFile(path).catch(() => {
    compiled.delete(path)
    throw new PdfFailure('pdfFilesMissing', { file })
  })
  return engine.compile(bytes)
}

function grow(memory: WasmMemory | undefined, wanted: number): number {
  if (memory === undefined) return 0
  const missing = Math.ceil((wanted - memory.buffer.byteLength) / 65_536)
  try {
    if (missing > 0) memory.grow(missing)
    return 1
  } catch {
    return 0
  }
}

/** Copies bytes into the module's memory; the caller frees the pointer. */
export function copyIn(module: CModule<'malloc'>, bytes: Uint8Array): number {
  const pointer = module.call.malloc(bytes.length || 1)
  module.bytes().set(bytes, pointer)
  return pointer
}

/** A four-letter OpenType tag as HarfBuzz's number. */
export function openTypeTag(tag: string): number {
  return Buffer.from(tag, 'latin1').readUInt32BE()
}
