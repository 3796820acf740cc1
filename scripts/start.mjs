/** `npm start`: builds what is not built, then serves the workshop from this process; `-- --agenda 60` for the agenda of new sessions. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { spawnSync } = await import('node:child_process')
const { join } = await import('node:path')
const { default: process } = await import('node:process')
const { staleParts } = await import('./buildState.ts')
const { applyStartOptions } = await import('./startOptions.ts')

const root = join(import.meta.dirname, '..')

const refusal = await applyStartOptions(process.argv.slice(2), process.env, root)
if (refusal !== null) {
  console.error(refusal)
  process.exit(1)
}

if (staleParts(root).length > 0) {
  // In a process of its own: the builder's memory is not the server's.
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], { cwd: root, stdio: 'inherit' })
  if (status !== 0)
    process.exit(1)
}

await import('../live/server/main.ts')
