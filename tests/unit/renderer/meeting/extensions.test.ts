import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { textSchema } from '#shared/minutes/text-schema.ts'
import { textExtensions } from '../../../../renderer/meeting/minutes/extensions.ts'

const schema = getSchema(textExtensions((sha256) => `/files/x/${sha256}`))

describe('the minutes’ editor', () => {
  it('knows exactly the nodes and marks of the text’s table', () => {
    // A writer that lacks one would delete it for everybody (decisions.md 14).
    expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(textSchema.nodes).sort())
    expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(textSchema.marks).sort())
  })

  it.each(Object.entries(textSchema.nodes))('keeps the attributes of %s', (name, rule) => {
    expect(Object.keys(schema.nodes[name]?.spec.attrs ?? {}).sort()).toEqual(
      expect.arrayContaining(Object.keys(rule.attributes).sort()),
    )
  })

  it.each(Object.entries(textSchema.marks))('keeps the attributes of %s, and no other', (name, rule) => {
    const known = Object.keys(schema.marks[name]?.spec.attrs ?? {}).filter((attribute) => attribute !== 'color')
    expect(known.sort()).toEqual(Object.keys(rule.attributes).sort())
  })
})
