export * from '#shared/meeting/display-name.ts'
