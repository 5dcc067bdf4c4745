/** Whether a file dropped on a meeting is a copy of a meeting to put together with it, rather than a document of it. */
export function isMeetingFile({ name }: { name: string }): boolean {
  return name.toLowerCase().endsWith('.tablee')
}
