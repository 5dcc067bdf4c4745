/** The session as a whole: opened, interrupted, ended. */
import { pauseStep, resumeStep } from '#shared/meeting/steps.ts'
import type { Instant } from '#shared/rules/facts.ts'
import type { Desk } from './desk.ts'
import { lastEntry } from './evening.ts'
import { itemIsLeft, momentIsOver, turnIsOver } from './wall-commands.ts'

export function sessionCommands(desk: Desk) {
  const { write, evening, name, newId } = desk
  return {
    /** Opens the session on its first item; the rules it has now hold until the assembly changes one. */
    async open(): Promise<boolean> {
      const rules = evening()?.meeting.rules
      const frozen = rules === undefined ? {} : { rules }
      const opened = await write({ kind: 'sessionOpened', ...frozen }, name('sessionOpened'), {
        expects: { phase: 'planned' },
      })
      const first = evening()?.run[0]
      if (!opened || first === undefined) return opened
      const label = name('itemStarted', { title: first.title })
      const expects = { currentItemId: null }
      const started = await write({ kind: 'itemStarted', itemId: first.id }, label, { expects })
      // « On commence dans cinq minutes » is over too.
      if (started) itemIsLeft(desk, first.id)
      return started
    },
    /** @param returnAt when the room should be back, if that is known already */
    pause: (form: 'pause' | 'suspension', returnAt?: Instant) =>
      write(pauseStep(form, returnAt).fact, name(form), { expects: pauseStep(form).expects }),
    /** When the room should be back, said once the break has begun; null when nobody knows. */
    async setReturn(returnAt: Instant | null): Promise<boolean> {
      const found = evening()
      const paused = found?.session.phase === 'paused' ? lastEntry(found, 'sessionPaused', () => true) : null
      if (paused === null) return false
      const { form, at, id } = paused
      const fact = { kind: 'sessionPaused' as const, form, ...(returnAt === null ? {} : { returnAt }) }
      return write(fact, name('returnAt'), { at, corrects: id })
    },
    resume: () => write(resumeStep.fact, name('resumed'), { expects: resumeStep.expects }),
    /** Time in which the session stood still, entered afterwards: a cut, a break nobody noted. */
    async noteSuspension(from: Instant, to: Instant): Promise<boolean> {
      const group = newId()
      const label = name('suspension')
      if (!(await write({ kind: 'sessionPaused', form: 'suspension' }, label, { at: from, group }))) return false
      return write({ kind: 'sessionResumed' }, label, { at: to, group })
    },
    async adjourn(): Promise<boolean> {
      const done = await write({ kind: 'sessionAdjourned' }, name('adjourned'))
      if (done) {
        turnIsOver(desk)
        momentIsOver(desk)
      }
      return done
    },
  }
}
