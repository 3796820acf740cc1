/** `npm run dev`: everything with hot reload; `-- --agenda 60` for the agenda of new sessions. Ctrl+C ends it. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { join } = await import('node:path')
const { default: process } = await import('node:process')
const { applyStartOptions } = await import('./startOptions.ts')

const refusal = await applyStartOptions(process.argv.slice(2), process.env, join(import.meta.dirname, '..'))
if (refusal !== null) {
  console.error(refusal)
  process.exit(1)
}

const { develop } = await import('./develop.ts')
await develop()
