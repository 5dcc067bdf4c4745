import { describe, expect, it } from 'vitest'
import { mayUse } from '../../../../main/desktop/permissions.ts'
import { mayDownload } from '../../../../main/desktop/session-security.ts'

describe('a permission', () => {
  it('is given to the main frame of our own pages', () => {
    expect(mayUse('fullscreen', 'app://bundle/projection.html', true)).toBe(true)
  })

  it('is refused to a frame, to another origin and to nobody', () => {
    expect(mayUse('fullscreen', 'app://bundle/', false)).toBe(false)
    expect(mayUse('fullscreen', 'https://example.org/', true)).toBe(false)
    expect(mayUse('fullscreen', undefined, true)).toBe(false)
    expect(mayUse('fullscreen', '', true)).toBe(false)
  })

  it.each(['media', 'geolocation', 'notifications', 'display-capture', 'unknown', 'toString', '__proto__'])(
    'is refused when it is not in the table: %s',
    (permission) => {
      expect(mayUse(permission, 'app://bundle/', true)).toBe(false)
    },
  )
})

describe('a download', () => {
  it('is what a page of ours made or what its host answers', () => {
    expect(mayDownload('blob:app://bundle/6f2c')).toBe(true)
    expect(mayDownload('app://bundle/files/m1/aa')).toBe(true)
  })

  it.each([
    'https://example.org/a.exe',
    'blob:https://example.org/6f2c',
    'data:text/plain,hello',
    'file:///etc/passwd',
  ])('is not %s', (url) => {
    expect(mayDownload(url)).toBe(false)
  })
})
