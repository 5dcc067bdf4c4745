export const prepare = {
  title: 'Préparer',
} as const
