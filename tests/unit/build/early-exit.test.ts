import { expect, test } from 'vitest'
import { explainEarlyExit } from '../../../build/electron/early-exit.ts'

test.each([
  ['electron: error while loading shared libraries: libnss3.so: cannot open shared object file', 'libnss3.so'],
  ['[1:ERROR:ozone_platform_x11.cc(256)] Missing X server or $DISPLAY', 'no display'],
  ['[1:ERROR:zygote_host_impl_linux.cc(102)] Running as root without --no-sandbox is not supported.', 'root'],
  ['FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured', 'sandbox'],
  ['FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox!', 'sandbox'],
  ['spawn /x/electron ENOENT', 'could not be run'],
])('"%s" becomes one sentence', (errors, expected) => {
  const sentence = explainEarlyExit(errors, 1)
  expect(sentence).toContain(expected)
  expect(sentence).not.toContain('\n')
})

test('what nobody foresaw is said with its code', () => {
  expect(explainEarlyExit('', 'SIGSEGV')).toBe('Electron stopped at once (SIGSEGV).')
})
