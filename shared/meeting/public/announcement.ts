/** How long the wall keeps showing what was just announced, ms. */
export const announcement = 90_000
