import { describe, expect, it } from 'vitest'
import { isOwnUrl, meetingInAddress, projectionPage } from '../../../../main/desktop/origin.ts'
import { href } from '../../../../renderer/app/router.ts'

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
    expect(new URL(url).pathname).toBe('/projection.html')
    expect(decodeURIComponent(new URL(url).hash)).toBe('#a&b=c#d/../e')
  })
})

describe('the meeting a page is in', () => {
  it.each(['prepare', 'conduct', 'minutes', 'finalise'] as const)(
    'is read from the address of its %s screen',
    (screen) => {
      expect(meetingInAddress(`app://bundle/${href({ screen, docId: 'm1', panel: null })}`)).toBe('m1')
      expect(meetingInAddress(`app://bundle/${href({ screen, docId: 'm1', panel: 'i2' })}`)).toBe('m1')
    },
  )

  it('is none on Home, in the council, elsewhere', () => {
    expect(meetingInAddress(`app://bundle/${href({ screen: 'home' })}`)).toBeNull()
    expect(meetingInAddress(`app://bundle/${href({ screen: 'council' })}`)).toBeNull()
    expect(meetingInAddress('app://bundle/')).toBeNull()
    expect(meetingInAddress('https://example.org/#/m/m1/conduct')).toBeNull()
  })
})
