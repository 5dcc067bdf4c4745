import { describe, expect, it } from 'vitest'
import { exportAddress, suggestedFileName } from '../../../../main/desktop/save-export.ts'

describe('the address of an export', () => {
  it('is on our own host, written whole or from the root', () => {
    expect(exportAddress('/exports/1')).toBe('app://bundle/exports/1')
    expect(exportAddress('app://bundle/exports/1')).toBe('app://bundle/exports/1')
  })

  it.each(['//evil.example/1', 'https://evil.example/', 'exports/1', '', 'file:///etc/passwd'])('is not %s', (url) => {
    expect(exportAddress(url)).toBeNull()
  })
})

describe('a suggested name', () => {
  it.each([
    ['Compte rendu n° 42 – juin.pdf', 'Compte rendu n° 42 – juin.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\system.ini', 'system.ini'],
    ['C:\\minutes.pdf', 'minutes.pdf'],
    ['18:30 « bilan »?.pdf', '18-30 « bilan »-.pdf'],
    ['.hidden', 'hidden'],
    ['minutes.pdf. ', 'minutes.pdf'],
    ['a\u0000b\nc.pdf', 'a-b-c.pdf'],
    ['', 'tablee'],
    ['..', 'tablee'],
  ])('%j is offered as %j', (name, expected) => {
    expect(suggestedFileName(name)).toBe(expected)
  })

  it('is short enough for any system', () => {
    expect(suggestedFileName('é'.repeat(10_000)).length).toBeLessThanOrEqual(200)
  })
})
