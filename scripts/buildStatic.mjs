/** `npm run build:static`: the deck for one screen, a folder that any web host serves under any path; `-- --agenda 45`, `-- --with-keys`, `-- --output FOLDER`. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { default: process } = await import('node:process')
const { readStaticOptions } = await import('./staticOptions.ts')

const options = readStaticOptions(process.argv.slice(2))
const { buildStatic } = options.ok ? await import('./buildStatic.ts') : { buildStatic: () => options }
const built = await buildStatic(options.ok ? options.value : undefined)
if (built.ok) {
  console.log(built.value)
}
else {
  console.error(built.error)
  process.exitCode = 1
}
