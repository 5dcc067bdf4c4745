/**
 * The demo's script as the room lived it: item 6, a minute late at 19:34, is given five more from then.
 */
import { demoScript, scriptInstant, type DemoExpected, type Script, type Step } from '#factories/demo.ts'

export function demoAsPlayed(): Script<DemoExpected> {
  const demo = demoScript()
  const overflow: Step = { at: '19:34', do: { fact: { kind: 'itemExtended', itemId: 'item-06', minutes: 6 } } }
  const isLater = ({ at }: Step): boolean => scriptInstant(demo, at) > scriptInstant(demo, overflow.at)
  demo.script.splice(demo.script.findIndex(isLater), 0, overflow)
  return demo
}
