import { ariaKeys, keysOf, type KeyRule } from '../../app/key-rule.ts'

const rule: KeyRule = { key: 'f', ctrl: true, shift: true }

export const authorsKey = { rule, hint: keysOf(rule), aria: ariaKeys(rule) }
