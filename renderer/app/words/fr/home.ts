export const home = {
  title: 'Tablée',
} as const
