/** Before or after `ready`: Electron reads some settings once, and some of its parts do not exist earlier. */
export interface Order {
  isReady: boolean
  /** What was called, in order. */
  calls: string[]
}

type Method = (...words: never[]) => unknown

function inOrder<M extends Method>(order: Order, name: string, allowed: () => string | null, method: M): M {
  const checked = (...words: Parameters<M>): unknown => {
    const trouble = allowed()
    if (trouble !== null) throw new Error(`${name} was called ${trouble}`)
    order.calls.push(name)
    return method(...words)
  }
  return checked as M
}

/** `app.enableSandbox` and the like: too late once ready. */
export function beforeReady<M extends Method>(order: Order, name: string, method: M): M {
  return inOrder(order, name, () => (order.isReady ? 'after ready: too late' : null), method)
}

/** `screen`, windows, sessions: not there before. */
export function afterReady<M extends Method>(order: Order, name: string, method: M): M {
  return inOrder(order, name, () => (order.isReady ? null : 'before ready'), method)
}
