/**
 * Gives the focus back to where it was. A text's editor is asked itself: it knows its caret, where the browser alone
 * would put it at the start until the editor notices, and what is typed meanwhile would land there.
 */
export function giveCaretBack(element: HTMLElement): void {
  const { editor } = element as HTMLElement & { editor?: { view: { focus: () => void } } }
  if (editor === undefined) element.focus({ preventScroll: true })
  else editor.view.focus()
}
