/** Starts the workshop's server as its own process. */
import { checkNode } from '../../scripts/checkNode.mjs'

checkNode()

// Only now: an old Node cannot even load what the server is made of.
const { runServer } = await import('./runServer.ts')
await runServer()
