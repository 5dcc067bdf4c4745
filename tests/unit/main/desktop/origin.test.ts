import { describe, expect, it } from 'vitest'
import { isOwnUrl, projectionPage } from '../../../../main/desktop/origin.ts'

describe('an address is ours', () => {
  it.each(['app://bundle', 'app://bundle/', 'app://bundle/projection.html?meeting=1', 'app://bundle/?open=a#b'])(
    'when it is %s',
    (url) => {
      expect(isOwnUrl(url)).toBe(true)
    },
  )

  it.each([
    'app://bundle.example.org/',
    'app://bundle@example.org/',
    'app://someone@bundle/',
    'app://someone:secret@bundle/',
    'app://bundle:1234/',
    'app://BUNDLE/',
    'app:bundle',
    'app:/bundle',
    'apps://bundle/',
    'https://bundle/',
    'https://example.org/?app://bundle/',
    'javascript:location="app://bundle/"',
    '//bundle/',
    '/',
    '',
  ])('and not when it is %s', (url) => {
    expect(isOwnUrl(url)).toBe(false)
  })

  it('for the projection of any meeting, whatever its id holds', () => {
    const url = projectionPage('a&b=c#d/../e')
    expect(isOwnUrl(url)).toBe(true)
    expect(new URL(url).searchParams.get('meeting')).toBe('a&b=c#d/../e')
    expect(new URL(url).pathname).toBe('/projection.html')
  })
})
