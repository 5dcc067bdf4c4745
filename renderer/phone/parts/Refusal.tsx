/** @jsxImportSource preact */
import type { VNode } from 'preact'

/** Why something was not done; read out when it comes. Always there, so that readers hear it fill. */
export function Refusal({ children, id }: { children: string | null; id?: string }): VNode {
  return (
    <p role="alert" id={id} class={children === null ? 'refusal empty' : 'refusal'}>
      {children}
    </p>
  )
}
