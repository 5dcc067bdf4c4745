/** What the screens of a session show; the host reads it too, for what a phone with a remote's buttons does. */
export * from '#shared/meeting/evening.ts'
