/** Nothing is frozen with a character no font has until somebody says so (decisions.md 25). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finalisedMeeting, type HeldMeeting } from '#factories/held-meeting.ts'
import { startHost, type TestHost } from '#factories/host.ts'

let host: TestHost
let held: HeldMeeting
beforeEach(async () => {
  host = await startHost('18:25')
  held = await finalisedMeeting(host)
  await held.write('Madame 王 et 李 parlent.')
})
afterEach(async () => {
  held.close()
  await host.dispose()
})

const by = 'Bachir'
const life = () => host.ask('minutes.life', { docId: held.docId })

async function review(): Promise<string> {
  const { text } = await life()
  for (const as of ['facilitator', 'minuteTaker'] as const)
    await host.ask('minutes.review', { docId: held.docId, by, as, name: by, text })
  return text
}

describe('Characters no font has', { timeout: 60_000 }, () => {
  it('are known beforehand, keep minutes from being sent round until each is accepted, and nothing is noted meanwhile', async () => {
    const ask = (characters: string) => host.ask('export.undrawn', { characters })
    expect(await ask('é李ع王')).toEqual({ codePoints: [0x67_4e, 0x73_8b] })
    expect(await ask('王Œ')).toEqual({ codePoints: [0x73_8b] })
    expect(await ask('')).toEqual({ codePoints: [] })
    const { docId } = held
    const text = await review()
    const circulate = (acceptedCharacters: number[]) =>
      host.call('minutes.circulate', { docId, by, to: '', text, acceptedCharacters })
    const refused = await circulate([])
    expect(refused).toMatchObject({ code: 'charactersMissing', params: { count: 2, codePoints: '29579 26446' } })
    expect('params' in refused && refused.params['places']).toBe(
      '王\t738B\t2. Débat\tMadame 王 et 李\n李\t674E\t2. Débat\t王 et 李 parlent.',
    )
    expect(await circulate([0x73_8b])).toMatchObject({
      code: 'charactersMissing',
      params: { count: 1, codePoints: '26446' },
    })
    expect(await life()).toMatchObject({ state: 'reviewed', revision: 1 })
    expect(await circulate([0x73_8b, 0x67_4e])).toMatchObject({ ok: true, value: { state: 'circulated' } })
  })

  it('are asked for again where the session adds words of its own, and in a rectificatif', async () => {
    const { docId } = held
    const text = await review()
    const acceptedCharacters = [0x73_8b, 0x67_4e]
    await host.ask('minutes.circulate', { docId, by, to: '', text, acceptedCharacters })
    const approve = (accepted: number[]) =>
      host.call('minutes.approval', {
        docId,
        by,
        outcome: 'approvedWithCorrections',
        on: '2026-12-10',
        corrections: 'Lire 張.',
        text,
        acceptedCharacters: accepted,
      })
    expect(await approve(acceptedCharacters)).toMatchObject({
      code: 'charactersMissing',
      params: { codePoints: '24373' },
    })
    expect(await approve([...acceptedCharacters, 0x5f_35])).toMatchObject({ ok: true, value: { state: 'approved' } })
    expect(await host.call('minutes.rectify', { docId, by, text: 'Lire 陳.' })).toMatchObject({
      code: 'charactersMissing',
    })
  })
})
