/**
 * Mantine's theme, made of the variables of renderer/ui/tokens.css: no colour is written here.
 *
 * Conventions: the one next thing to do is a filled `Button` (one a screen); everything else is `default`; a rare or
 * destructive thing is `variant="subtle"`, in red only when it destroys. Sizes: `md`, `lg` in Conduct.
 */
import {
  ActionIcon,
  Badge,
  Button,
  Card,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  defaultCssVariablesResolver,
  Kbd,
  type MantineColorsTuple,
  Menu,
  Modal,
  NumberInput,
  Radio,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'

function scale(name: string): MantineColorsTuple {
  const shade = (step: number): string => `var(--${name}-${step})`
  return [shade(0), shade(1), shade(2), shade(3), shade(4), shade(5), shade(6), shade(7), shade(8), shade(9)]
}

function fieldsSeen(tuple: MantineColorsTuple): MantineColorsTuple {
  const [zero, one, two, three, , five, six, seven, eight, nine] = tuple
  return [zero, one, two, three, five, five, six, seven, eight, nine]
}

/** No entrance animation: a panel is there when the key is pressed. */
const still = { duration: 0 }
/** Menus and lists stay inside the page's landmarks, where a screen reader met their button. */
const inPlace = { transitionProps: still, withinPortal: false }
/** An asterisk is a puzzle: what is required is said in the label or the error. */
const field = { size: 'md', withAsterisk: false }

export const theme = createTheme({
  colors: {
    teal: scale('teal'),
    brick: scale('brick'),
    ochre: scale('ochre'),
    leaf: scale('leaf'),
    red: scale('red'),
    // Mantine draws fields with gray 4 and dark 4: both are our strong line, 3:1 on a card.
    gray: fieldsSeen(scale('stone')),
    dark: scale('night'),
  },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 5 },
  white: '#ffffff',
  black: 'var(--stone-9)',
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: {
    fontFamily: 'var(--font-title)',
    fontWeight: '650',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: 'var(--text-2xl)', lineHeight: 'var(--leading-tight)' },
      h2: { fontSize: 'var(--text-xl)', lineHeight: 'var(--leading-tight)' },
      h3: { fontSize: 'var(--text-lg)', lineHeight: '1.25' },
      h4: { fontSize: 'var(--text-md)', lineHeight: '1.3' },
    },
  },
  fontSizes: {
    xs: 'var(--text-xs)',
    sm: 'var(--text-sm)',
    md: 'var(--text-md)',
    lg: 'var(--text-lg)',
    xl: 'var(--text-xl)',
  },
  lineHeights: { md: 'var(--leading)' },
  spacing: {
    xs: 'var(--space-2)',
    sm: 'var(--space-3)',
    md: 'var(--space-4)',
    lg: 'var(--space-5)',
    xl: 'var(--space-6)',
  },
  radius: { sm: 'var(--radius-sm)', md: 'var(--radius)', lg: 'var(--radius-lg)' },
  defaultRadius: 'md',
  shadows: { sm: 'var(--shadow)', md: 'var(--shadow)', lg: 'var(--shadow-float)', xl: 'var(--shadow-float)' },
  focusRing: 'never',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default', size: 'md' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 'lg', color: 'gray' } }),
    TextInput: TextInput.extend({ defaultProps: field }),
    Textarea: Textarea.extend({ defaultProps: { ...field, autosize: true, minRows: 2 } }),
    NumberInput: NumberInput.extend({ defaultProps: field }),
    Select: Select.extend({ defaultProps: { ...field, comboboxProps: inPlace } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    Radio: Radio.extend({ defaultProps: { size: 'md' } }),
    // Small capitals are hard to read: a badge says its word as it is written.
    Badge: Badge.extend({
      defaultProps: { variant: 'light', size: 'lg', radius: 'sm' },
      styles: { root: { textTransform: 'none', fontSize: 'var(--text-xs)', fontWeight: 600 } },
    }),
    Card: Card.extend({ defaultProps: { withBorder: true, shadow: 'sm', padding: 'lg' } }),
    Menu: Menu.extend({ defaultProps: { ...inPlace, shadow: 'lg' } }),
    Modal: Modal.extend({ defaultProps: { transitionProps: still, centered: true } }),
    Tooltip: Tooltip.extend({ defaultProps: { transitionProps: still, openDelay: 400, withArrow: true } }),
    Kbd: Kbd.extend({ defaultProps: { size: 'sm' } }),
  },
})

const grounds = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-error': 'var(--danger-text)',
  '--mantine-color-success': 'var(--done-text)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--well)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--well)',
  '--mantine-color-disabled-color': 'var(--ink-soft)',
  '--mantine-color-disabled-border': 'var(--line)',
}

/** Hands Mantine our grounds, borders and soft fills, the same names in light and dark. */
export const cssVariablesResolver: CSSVariablesResolver = (mantine) => {
  const theirs = defaultCssVariablesResolver(mantine)
  const softs: Record<string, string> = {
    '--mantine-color-teal-light': 'var(--accent-soft)',
    '--mantine-color-teal-light-color': 'var(--on-accent-soft)',
    '--mantine-color-teal-text': 'var(--accent-text)',
    '--mantine-color-ochre-light': 'var(--caution-soft)',
    '--mantine-color-ochre-light-color': 'var(--on-caution-soft)',
    '--mantine-color-leaf-light': 'var(--done-soft)',
    '--mantine-color-leaf-light-color': 'var(--on-done-soft)',
    '--mantine-color-red-light': 'var(--danger-soft)',
    '--mantine-color-red-light-color': 'var(--on-danger-soft)',
    '--mantine-color-gray-light': 'var(--well)',
    '--mantine-color-gray-light-color': 'var(--ink)',
    '--mantine-color-gray-light-hover': 'var(--line)',
  }
  return {
    variables: theirs.variables,
    light: { ...theirs.light, ...grounds, ...softs },
    // Red words of a menu are shade 6 whatever the theme; on a dark card that is too dark to read.
    dark: {
      ...theirs.dark,
      ...grounds,
      ...softs,
      '--mantine-color-red-6': 'var(--danger-text)',
      '--mantine-color-red-filled-hover': 'var(--red-6)',
    },
  }
}
