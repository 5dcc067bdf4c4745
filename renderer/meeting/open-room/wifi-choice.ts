import { z } from 'zod'
import { keptChoice } from '../../app/kept-choice.ts'

/** The Wi-Fi told last time: the hall is mostly the same. On this computer alone. */
export const keptWifi = keptChoice('tablee-room-wifi', z.object({ ssid: z.string(), password: z.string() }), {
  ssid: '',
  password: '',
})
