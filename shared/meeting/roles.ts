/** Which roles a session has: everyone's, and a chair and co-chair only where the council's rules have them sign. */
import { sessionRolesSchema, type RulesProfile, type SessionRoles } from '#shared/contract/meeting.ts'

type Role = keyof SessionRoles

/** Never an assumed chair (evening.md item 19): a role of these two is there because the rules name it. */
const onlyWhereTheySign: ReadonlySet<Role> = new Set<Role>(['chair', 'coChair'])

/** In the order people are asked for them. A name typed before the rules stopped naming its role stays unsaid. */
export function rolesOfSession(rules: Pick<RulesProfile, 'signers'>): Role[] {
  const signers: ReadonlySet<Role> = new Set(rules.signers)
  return sessionRolesSchema.keyof().options.filter((role) => !onlyWhereTheySign.has(role) || signers.has(role))
}
