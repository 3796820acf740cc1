/** `npm run rehearse`: a simulated group answers the current session of a running server; `-- --clear` removes it again. See live/rehearsal/options.ts for what it knows. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { resolve } = await import('node:path')
const { default: process } = await import('node:process')
const { findServer } = await import('../live/rehearsal/findServer.ts')
const { readRehearseOptions } = await import('../live/rehearsal/options.ts')
const { clearRehearsal, startRehearsal } = await import('../live/rehearsal/rehearsal.ts')

/** @typedef {{ ok: true, value: string } | { ok: false, error: string }} Outcome what to say at the end */

/**
 * @param {string[]} args what was typed after `npm run rehearse --`
 * @returns {Promise<Outcome>} after the rehearsal
 */
async function run(args) {
  const options = readRehearseOptions(args)
  if (!options.ok)
    return options
  const found = findServer(options.value, { env: process.env, dataDir: resolve(process.env.DATA_DIR?.trim() || 'data') })
  if (!found.ok)
    return found
  if (options.value.clear)
    return clearRehearsal(found.value)
  const started = await startRehearsal(found.value, options.value, line => console.log(line))
  if (!started.ok)
    return started
  const { over, close } = started.value
  const asked = new Promise((done) => {
    process.once('SIGINT', done)
    process.once('SIGTERM', done)
  })
  const sentence = await Promise.race([over, asked.then(() => 'They have left. What they answered stays until you remove it: npm run rehearse -- --clear')])
  close()
  return { ok: true, value: sentence }
}

const outcome = await run(process.argv.slice(2))
if (outcome.ok) {
  console.log(outcome.value)
}
else {
  console.error(outcome.error)
  process.exitCode = 1
}
