/** A host that opens the data folder named by its argument, says so, and stays until it is killed. */
import { openStore } from './open-store.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('holder.ts needs a folder')
await openStore(folder)
process.stdout.write('open\n')
setInterval(() => undefined, 60_000)
