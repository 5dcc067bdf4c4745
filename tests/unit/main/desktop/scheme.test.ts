import { describe, expect, it } from 'vitest'
import { answerScheme, fencePage } from '../../../../main/desktop/scheme.ts'

const host = { fetch: async (request: Request) => new Response(`asked ${new URL(request.url).pathname}`) }

describe('the scheme', () => {
  it('hands our own addresses to the host, method and body included', async () => {
    const bodies: string[] = []
    const recording = {
      fetch: async (request: Request) => {
        bodies.push(`${request.method} ${await request.text()}`)
        return new Response('{}')
      },
    }
    await answerScheme(recording, new Request('app://bundle/api/host.info', { method: 'POST', body: '{"a":1}' }))
    expect(bodies).toEqual(['POST {"a":1}'])
  })

  it('answers nothing to another host of the same scheme', async () => {
    expect((await answerScheme(host, new Request('app://other/'))).status).toBe(404)
    expect(await (await answerScheme(host, new Request('app://bundle/a'))).text()).toBe('asked /a')
  })
})

describe('what leaves by the scheme', () => {
  const html = (headers: Record<string, string>): Response =>
    new Response('<p>', { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })

  it('keeps the policy of the host', () => {
    const policy = "default-src 'none'; script-src 'self'"
    expect(fencePage(html({ 'content-security-policy': policy })).headers.get('content-security-policy')).toBe(policy)
  })

  it.each([{}, { 'content-security-policy': "script-src 'unsafe-inline'" }])(
    'may do nothing when it is a page without a policy of ours: %o',
    (headers) => {
      expect(fencePage(html(headers)).headers.get('content-security-policy')).toBe("default-src 'none'")
    },
  )

  it('carries no header over which Chromium aborts, and everything else', () => {
    const { headers, status } = fencePage(
      new Response('{}', {
        status: 422,
        headers: { 'content-type': 'application/json', 'origin-agent-cluster': '?1', 'cache-control': 'no-store' },
      }),
    )
    expect([...headers]).toEqual([
      ['cache-control', 'no-store'],
      ['content-type', 'application/json'],
    ])
    expect(status).toBe(422)
  })
})
