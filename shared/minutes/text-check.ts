/**
 * The door for a text that comes from a file: says where it leaves the table of text-table.ts, and how.
 */
import {
  isKnownMark,
  isKnownNode,
  markRule,
  mayStandIn,
  nodeRule,
  textSchema,
  type AttributeRule,
  type ContentKind,
} from './text-table.ts'

export const textFaultCodes = [
  'notANode',
  'unknownNode',
  'misplacedNode',
  'missingContent',
  'unexpectedContent',
  'unknownAttribute',
  'badAttribute',
  'unknownMark',
  'repeatedMark',
  'excludedMark',
  'emptyText',
  'tooDeep',
] as const
export type TextFaultCode = (typeof textFaultCodes)[number]

export interface TextFault {
  /** From the text's root: `content[2].attrs.level`; empty for the root itself. */
  path: string
  code: TextFaultCode
}

type Values = Record<string, unknown>

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function under(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`
}

function checkAttributes(rules: Record<string, AttributeRule>, found: unknown, path: string): TextFault | null {
  const at = under(path, 'attrs')
  if (found !== undefined && !isObject(found)) return { path: at, code: 'badAttribute' }
  const values: Values = found ?? {}
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(rules, name)) return { path: under(at, name), code: 'unknownAttribute' }
  }
  for (const [name, rule] of Object.entries(rules)) {
    const value = values[name] ?? rule.default
    if (value === undefined || !(value === rule.default || rule.allows(value))) {
      return { path: under(at, name), code: 'badAttribute' }
    }
  }
  return null
}

function checkMarks(found: unknown, path: string): TextFault | null {
  if (found === undefined) return null
  const at = under(path, 'marks')
  if (!Array.isArray(found)) return { path: at, code: 'unknownMark' }
  const seen = new Set<string>()
  for (const [index, mark] of found.entries()) {
    const here = `${at}[${index}]`
    if (!isObject(mark) || typeof mark['type'] !== 'string' || !isKnownMark(mark['type'])) {
      return { path: here, code: 'unknownMark' }
    }
    if (seen.has(mark['type'])) return { path: here, code: 'repeatedMark' }
    seen.add(mark['type'])
    const fault = checkAttributes(markRule(mark['type']).attributes, mark['attrs'], here)
    if (fault !== null) return fault
  }
  // As in tiptap: nothing beside `code`.
  return seen.has('code') && seen.size > 1 ? { path: at, code: 'excludedMark' } : null
}

function checkChildren(
  found: unknown,
  kind: ContentKind,
  isRoot: boolean,
  path: string,
  depth: number,
): TextFault | null {
  const at = under(path, 'content')
  if (found !== undefined && !Array.isArray(found)) return { path: at, code: 'notANode' }
  const children: unknown[] = found ?? []
  const mayBeEmpty = isRoot || kind === 'inlines' || kind === 'cells'
  if (children.length === 0 && !mayBeEmpty) return { path, code: 'missingContent' }
  for (const [index, child] of children.entries()) {
    const fault = checkNode(child, kind, `${at}[${index}]`, depth + 1)
    if (fault !== null) return fault
  }
  const first = children[0]
  if (kind === 'paragraphThenBlocks' && isObject(first) && first['type'] !== 'paragraph') {
    return { path: `${at}[0]`, code: 'misplacedNode' }
  }
  return null
}

function checkNode(node: unknown, place: ContentKind | 'root', path: string, depth: number): TextFault | null {
  if (depth > textSchema.maximumDepth) return { path, code: 'tooDeep' }
  if (!isObject(node) || typeof node['type'] !== 'string') return { path, code: 'notANode' }
  const type = node['type']
  if (!isKnownNode(type)) return { path, code: 'unknownNode' }
  if (place === 'root' ? type !== 'doc' : !mayStandIn(type, place)) return { path, code: 'misplacedNode' }
  const rule = nodeRule(type)
  const fault = checkAttributes(rule.attributes, node['attrs'], path) ?? checkMarks(node['marks'], path)
  if (fault !== null) return fault
  if (type === 'text') {
    if (typeof node['text'] !== 'string') return { path, code: 'notANode' }
    if (node['text'] === '') return { path, code: 'emptyText' }
  }
  if (rule.content === null) {
    return node['content'] === undefined ? null : { path: under(path, 'content'), code: 'unexpectedContent' }
  }
  return checkChildren(node['content'], rule.content, place === 'root', path, depth)
}

/** The first fault of a text in reading order, or null when the editor may take it as it is. Never throws. */
export function checkText(text: unknown): TextFault | null {
  return checkNode(text, 'root', '', 0)
}
