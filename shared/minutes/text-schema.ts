/**
 * The schema of an agenda item's text as the rest of the house asks for it: the table, what is known, what is wrong.
 */
export * from './text-table.ts'
export * from './text-check.ts'
