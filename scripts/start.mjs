/** `npm start`: builds what is not built, then serves the workshop from this process. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { spawnSync } = await import('node:child_process')
const { join } = await import('node:path')
const { default: process } = await import('node:process')
const { staleParts } = await import('./buildState.ts')

const root = join(import.meta.dirname, '..')

if (staleParts(root).length > 0) {
  // In a process of its own: the builder's memory is not the server's.
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], { cwd: root, stdio: 'inherit' })
  if (status !== 0)
    process.exit(1)
}

await import('../live/server/main.ts')
