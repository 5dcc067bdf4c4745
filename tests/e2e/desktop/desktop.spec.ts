/** The desktop app in Chromium, on the stand-in for Electron. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test as base } from '@playwright/test'
import { AppPage } from '../pages/app.ts'
import { HomePage } from '../pages/home.ts'
import { BundleDoor } from './bundle-door.ts'
import { QuittingPage } from '../pages/quitting.ts'
import { holdSession, promiseDesktop } from './promises.ts'
import { startStandInApp, stickName, type StandInApp } from './stand-in-app.ts'

const test = base.extend<{ launch: (...words: string[]) => Promise<StandInApp> }>({
  launch: async ({ launchOptions, locale, timezoneId }, use) => {
    const [dataFolder, profile] = await Promise.all(
      ['tablee-desktop-', 'tablee-profile-'].map((name) => mkdtemp(join(tmpdir(), name))),
    )
    if (dataFolder === undefined || profile === undefined) throw new Error('no folder to work in')
    const door = await BundleDoor.open()
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(locale === undefined ? {} : { locale }),
      ...(timezoneId === undefined ? {} : { timezoneId }),
    })
    const faults: string[] = []
    context.on('weberror', (error) => faults.push(error.error().stack ?? error.error().message))
    await use((...words) => startStandInApp(context, door, profile, dataFolder, words))
    expect(faults).toEqual([])
    await context.close()
    door.close()
    for (const folder of [dataFolder, profile]) await rm(folder, { recursive: true, force: true })
  },
})

promiseDesktop(test)

test('a session on a stick is asked about no more', async ({ launch }) => {
  const app = await launch()
  const quitting = new QuittingPage(app.page)
  await app.plugStick()
  await holdSession(app.page)
  await app.pressQuit()
  await quitting.takeButton.click()
  await quitting.takeAway.copyTo(stickName)
  await expect(quitting.takeAway.panel).toContainText('Vous pouvez retirer la clé.')
  await expect(quitting.question).toContainText('La séance « Conseil de juin » est emportée.')
  await quitting.stayButton.click()
  await app.page.reload()
  await expect(app.page.getByText('Conseil de juin').first()).toBeVisible()
  await app.pressQuit()
  await app.ended()
})

test('a projection that opens on the only display is said so, until the projector is there', async ({ launch }) => {
  const app = await launch()
  app.leaveOneDisplay()
  const [home, shown] = [new HomePage(app.page), new AppPage(app.page)]
  await home.fillNewMeeting({ title: 'Conseil de juin', agenda: 'Accueil 10 min' })
  await home.createAndProjectButton.click()
  await expect(app.page).toHaveURL(/\/conduct$/)
  await expect(shown.announcement(/^La projection s’est ouverte sur cet écran/)).toBeVisible()
  expect(await app.mainHasFocus()).toBe(true)
  app.plugProjector()
  await shown.projectLink.click()
  await expect(shown.announcement(/^La projection s’est ouverte sur cet écran/)).toBeHidden()
  await app.quit()
})
