/** `npm run check-room`: what this laptop and the room still need; `-- --wait 0` does not wait for a phone. Exit status 1 when something must be mended. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { resolve } = await import('node:path')
const { default: process } = await import('node:process')
const { checkRoom } = await import('./checkRoom.ts')

process.exitCode = await checkRoom(process.argv.slice(2), {
  env: process.env,
  dataDir: resolve(process.env.DATA_DIR?.trim() || 'data'),
  say: line => console.log(line),
})
