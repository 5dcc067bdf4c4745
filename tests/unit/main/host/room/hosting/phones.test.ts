import { describe, expect, it } from 'vitest'
import { clearCookie, setCookie, tokenIn } from '#host/room/hosting/phones/cookies.ts'
import {
  isFromElsewhere,
  isOpenAsset,
  isOwnHost,
  isOwnOrigin,
  languageCode,
} from '#host/room/hosting/phones/door-rules.ts'
import { plainLine } from '#host/room/hosting/phones/plain-line.ts'
import { RefusalLog } from '#host/room/hosting/phones/refusal-log.ts'
import { TokenBucket } from '#host/room/hosting/phones/token-bucket.ts'
import { WrongTries } from '#host/room/hosting/phones/wrong-tries.ts'

describe('The door’s own Host', () => {
  const address = { host: '192.168.1.20', port: 8080, names: ['tablee.local'] }

  it.each([
    ['192.168.1.20:8080', true],
    ['tablee.local:8080', true],
    ['TABLEE.local:8080', true],
    ['192.168.1.20', false],
    ['192.168.1.20:80', false],
    ['192.168.1.20:8080.evil.example', false],
    ['evil.example:8080', false],
    ['127.0.0.1:8080', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (header, expected) => {
    expect(isOwnHost(header, address)).toBe(expected)
  })

  it('has no port in it where a browser leaves that out', () => {
    expect(isOwnHost('192.168.1.20', { ...address, port: 80 })).toBe(true)
    expect(isOwnHost('tablee.local', { ...address, port: 80 })).toBe(true)
  })

  it('is the only Origin a writing request may have; reading may have none', () => {
    expect(isOwnOrigin('http://tablee.local:8080', 'tablee.local:8080', 'POST')).toBe(true)
    expect(isOwnOrigin('http://192.168.1.20:8080', 'tablee.local:8080', 'POST')).toBe(false)
    expect(isOwnOrigin('https://tablee.local:8080', 'tablee.local:8080', 'POST')).toBe(false)
    expect(isOwnOrigin(undefined, 'tablee.local:8080', 'POST')).toBe(false)
    expect(isOwnOrigin(undefined, 'tablee.local:8080', 'WEBSOCKET')).toBe(false)
    expect(isOwnOrigin(undefined, 'tablee.local:8080', 'GET')).toBe(true)
    expect(isOwnOrigin('null', 'tablee.local:8080', 'GET')).toBe(false)
  })
})

describe('What the door gives by name', () => {
  it.each([
    ['/assets/phone-B5Yc7dP4.js', true],
    ['/assets/projection-index-DYD0J5TE.css', true],
    ['/assets/app-Conduct-CAZy6ZR_.js', false],
    ['/assets/phone-../../index.html', false],
    ['/assets/phone-%2e%2e/x.js', false],
    ['/assets/x/phone-a.js', false],
  ])('%s: %s', (path, expected) => {
    expect(isOpenAsset(path)).toBe(expected)
  })

  it.each([
    ['fr', true],
    ['pt-BR', true],
    ['zgh-Tfng', true],
    ['..', false],
    ['fr/..', false],
    ['fr-', false],
    ['francais', false],
  ])('the language %s: %s', (code, expected) => {
    expect(languageCode.test(code)).toBe(expected)
  })
})

describe('A seat’s cookie', () => {
  it('is read back by its kind and its port alone', () => {
    const header = `other=1; ${setCookie('seat', 80, 'abc').split(';')[0] ?? ''}; tablee-seat-8080=def`
    expect(tokenIn(header, 'seat', 80)).toBe('abc')
    expect(tokenIn(header, 'seat', 8080)).toBe('def')
    expect(tokenIn(header, 'wall', 80)).toBeNull()
    expect(tokenIn(undefined, 'seat', 80)).toBeNull()
    expect(tokenIn(clearCookie('seat', 80), 'seat', 80)).toBeNull()
    expect(tokenIn(`tablee-seat-80=${'x'.repeat(200)}`, 'seat', 80)).toBeNull()
  })
})

describe('What comes too often', () => {
  it('is let through as often as said, then once each so often', () => {
    let now = 0
    const bucket = new TokenBucket({ most: 2, oneBackEvery: 500 }, () => now)
    expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, false])
    now = 499
    expect(bucket.take()).toBe(false)
    now = 999
    expect([bucket.take(), bucket.take()]).toEqual([true, false])
    now = 100_000
    expect([bucket.isFull, bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, true, false])
  })

  it('as wrong codes from one address stops that address first, then everybody', () => {
    let now = 0
    const tries = new WrongTries(() => now)
    const wrong = (address: string, times: number): void => {
      for (let time = 0; time < times; time += 1) tries.wrong(address)
    }
    wrong('a', 15)
    expect([tries.mayTry('a'), tries.mayTry('b')]).toEqual([false, true])
    wrong('b', 15)
    expect(tries.mayTry('c')).toBe(false)
    now = 10_000
    expect([tries.mayTry('a'), tries.mayTry('c')]).toEqual([false, true])
    now = 30_000
    expect(tries.mayTry('a')).toBe(true)
  })

  it('as a refusal fills no log: once a minute a kind, with how many more there were', () => {
    let now = 0
    const lines: string[] = []
    const log = new RefusalLog(
      (line) => lines.push(line),
      () => now,
    )
    for (let time = 0; time < 1000; time += 1) log.say('badFrame')
    log.say('noSeat')
    now = 60_000
    log.say('badFrame')
    expect(lines).toEqual([
      'room door: refused badFrame',
      'room door: refused noSeat',
      'room door: refused badFrame (999 more)',
    ])
  })
})

describe('What somebody typed', () => {
  it('is one line that disturbs nothing beside it', () => {
    expect(plainLine('  Nadia\n\t\u202EB. \u0000 ')).toBe('Nadia B.')
    expect(plainLine('نادية')).toBe('نادية')
  })
})

describe('A request from another device', () => {
  it.each([
    ['192.168.1.31', '192.168.1.20', true],
    ['192.168.1.20', '192.168.1.20', false],
    ['127.0.0.1', '192.168.1.20', false],
    ['::1', '192.168.1.20', false],
    // A room on loopback has no other address to be reached from.
    ['127.0.0.1', '127.0.0.1', true],
  ])('from %s at %s: %s', (from, host, expected) => {
    expect(isFromElsewhere(from, host)).toBe(expected)
  })
})
