export const conduct = {
  title: 'Animer',
} as const
