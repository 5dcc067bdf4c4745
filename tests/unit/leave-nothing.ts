/** Files of one worker share its globals: what one stubs, or a clock it stops, must not be met by the next. */
import { afterAll, vi } from 'vitest'

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})
