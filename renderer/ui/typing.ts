/**
 * The one place that decides whether someone is typing: letters then belong to the text, focus is not moved, and
 * undo is the field's own (evening.md item 1).
 */
const noText = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])

export function isTypingField(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true
  // Letters choose in a list of options too.
  if (element instanceof HTMLSelectElement) return true
  return element instanceof HTMLInputElement && !noText.has(element.type)
}

export function isTyping(): boolean {
  return isTypingField(document.activeElement)
}
