/** Every state of the phone's page, narrow and usual, light and dark, in three languages. `npm run screens`. */
import type { Page } from '@playwright/test'
import type { PhoneView } from '#shared/contract/phone.ts'
import { evening } from '#factories/journal.ts'
import { buildPhoneDots, buildPhoneView, buildPhoneVote } from '#factories/phone-view.ts'
import { test } from '../e2e/phone-browser.ts'
import { PhoneStandIn } from '../e2e/phone-stand-in.ts'
import { everyPhoneLook } from './looks.ts'

const place = { place: 3, form: 'speak', reason: { code: 'firstTime', params: {} }, askedAt: evening('19:19') } as const

const states: Record<string, PhoneView> = {
  planned: buildPhoneView({ phase: 'planned', item: null, forms: [] }),
  floor: buildPhoneView({
    speaker: { name: 'Marie-Noëlle', form: 'turn', isYou: false },
    waiting: 4,
    documents: [{ sha256: 'a'.repeat(64), name: 'plan-de-relogement.pdf', mime: 'application/pdf', bytes: 1_400_000 }],
  }),
  place: buildPhoneView({
    speaker: { name: null, form: 'turn', isYou: false },
    waiting: 4,
    you: { place, name: 'Amina', accepted: true },
  }),
  turn: buildPhoneView({ speaker: { name: 'Amina', form: 'turn', isYou: true }, waiting: 2, forms: [] }),
  closed: buildPhoneView({ forms: [], listClosed: true }),
  vote: buildPhoneView({ vote: buildPhoneVote({ choice: 'for' }) }),
  dots: buildPhoneView({ dots: buildPhoneDots({ placed: [2, 0, 0] }) }),
  pause: buildPhoneView({ phase: 'paused', pause: { form: 'pause', returnAt: evening('19:30') }, forms: [] }),
  adjourned: buildPhoneView({
    phase: 'adjourned',
    item: null,
    forms: [],
    next: { date: '2026-12-10', time: '18:30', place: 'Centre social, salle 2' },
  }),
  observer: buildPhoneView({ forms: [], you: { seat: 'observer' } }),
  remote: buildPhoneView({
    speaker: { name: 'Zoé', form: 'turn', isYou: false },
    you: { remote: 'facilitator', turnEndsAt: evening('19:22') },
  }),
}

test.setTimeout(600_000)

async function open(page: Page, host: PhoneStandIn): Promise<void> {
  await page.goto(`${host.origin}/`)
  await page.getByRole('main').waitFor()
}

for (const language of ['fr', 'en', 'ar']) {
  test.describe(language, () => {
    test.use({ locale: language })

    test('the way in', async ({ page }) => {
      const host = await PhoneStandIn.start(buildPhoneView(), false)
      await open(page, host)
      await everyPhoneLook(page, 'enter', language)
      await page.getByRole('main').getByRole('button').last().click()
      await everyPhoneLook(page, 'screen', language)
      await host.close()
    })

    test('every state of the room', async ({ page }) => {
      const host = await PhoneStandIn.start(buildPhoneView())
      await open(page, host)
      for (const [name, view] of Object.entries(states)) {
        host.show(view)
        await page.waitForFunction((title) => document.title.endsWith(title), view.title)
        await everyPhoneLook(page, name, language)
      }
      host.show(states['place'] ?? buildPhoneView())
      for (const fold of await page.locator('summary').all()) await fold.click()
      await everyPhoneLook(page, 'folds', language)
      host.cut()
      await page.locator('.cut').waitFor()
      await everyPhoneLook(page, 'cut', language)
      host.comeBack()
      await page.locator('.cut').waitFor({ state: 'detached' })
      host.over('roomClosed')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await everyPhoneLook(page, 'over', language)
      await host.close()
    })
  })
}
