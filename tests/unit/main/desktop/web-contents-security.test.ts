import { describe, expect, it } from 'vitest'
import {
  externalAddress,
  mayAttachWebview,
  mayNavigate,
  mayNavigateFrame,
} from '../../../../main/desktop/web-contents-security.ts'

describe('a page', () => {
  it('goes nowhere but on its own origin', () => {
    expect(mayNavigate('app://bundle/?open=m1')).toBe(true)
    expect(mayNavigate('https://example.org/?app://bundle/')).toBe(false)
    expect(mayNavigate('file:///etc/passwd')).toBe(false)
  })

  it('holds no frame that goes anywhere, not even on its own origin', () => {
    expect(mayNavigateFrame('app://bundle/', true)).toBe(true)
    expect(mayNavigateFrame('app://bundle/', false)).toBe(false)
  })

  it('holds no webview', () => {
    expect(mayAttachWebview()).toBe(false)
  })
})

describe('a link of a text', () => {
  it.each(['https://example.org/a?b#c', 'http://example.org/', 'mailto:someone@example.org'])(
    'is handed to the system when it is %s',
    (url) => {
      expect(externalAddress(url)).toBe(url)
    },
  )

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hello',
    'app://bundle/',
    'smb://server/share',
    'ms-msdt:/id',
    'https://bank.example@evil.example/',
    'not an address',
    '',
  ])('is dropped when it is %s', (url) => {
    expect(externalAddress(url)).toBeNull()
  })
})
