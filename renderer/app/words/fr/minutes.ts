export const minutes = {
  title: 'Écrire',
} as const
