const said = new Set<string>()

/** Says once a file of tests that a program is not here, and what is therefore not checked; answers null. */
export function missingTool(program: string): null {
  if (!said.has(program))
    process.stderr.write(`${program} is not installed: what it would say of these files is not checked\n`)
  said.add(program)
  return null
}
