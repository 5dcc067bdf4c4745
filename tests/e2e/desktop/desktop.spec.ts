/** The desktop app in Chromium, on the stand-in for Electron. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test as base } from '@playwright/test'
import { BundleDoor } from './bundle-door.ts'
import type { DesktopFixtures } from './desktop-app.ts'
import { promiseDesktop } from './promises.ts'
import { startStandInApp } from './stand-in-app.ts'

const test = base.extend<DesktopFixtures>({
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
