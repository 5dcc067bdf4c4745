/** The names main and preload share. No schema here: the preload carries no library. */
export const channels = {
  connect: 'tablee:connect',
  openProjection: 'tablee:open-projection',
  closeProjection: 'tablee:close-projection',
  moveProjection: 'tablee:move-projection',
  /** The menu opened the projection: the page asks what the room sees, as its own button does. */
  projected: 'tablee:projected',
  lendScreen: 'tablee:lend-screen',
  saveExport: 'tablee:save-export',
  flush: 'tablee:flush',
  flushed: 'tablee:flushed',
  askQuit: 'tablee:ask-quit',
  answerQuit: 'tablee:answer-quit',
  /** The page listens for meetings to open: what waited may be sent. */
  awaitsMeetings: 'tablee:awaits-meetings',
  openMeeting: 'tablee:open-meeting',
} as const
