export const finalise = {
  title: 'Finaliser',
} as const
