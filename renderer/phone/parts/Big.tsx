/** @jsxImportSource preact */
import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

interface BigProps {
  icon: IconName
  children: ComponentChildren
  /** The one thing to do; others beside it. */
  look?: 'main' | 'beside' | 'quiet'
  /** Cannot be pressed now. It keeps its place and its focus, so nothing moves under a finger or a reader. */
  off?: boolean
  pressed?: boolean
  kind?: 'button' | 'submit'
  label?: string
  onPress?: () => void
}

/** A button for a thumb: an icon and a plain word. */
export function Big({
  icon,
  children,
  look = 'beside',
  off = false,
  pressed,
  kind = 'button',
  label,
  onPress,
}: BigProps): VNode {
  return (
    <button
      type={kind}
      class={`big ${look}`}
      aria-disabled={off}
      aria-pressed={pressed}
      aria-label={label}
      onClick={(event) => {
        if (off) event.preventDefault()
        else onPress?.()
      }}
    >
      <Icon name={icon} />
      <span>{children}</span>
    </button>
  )
}
