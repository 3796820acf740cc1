/** The processes of a measurement: the server as users run it, the echo, and the crowd, each on its own. */
import type { ChildProcess } from 'node:child_process'
import type { CrowdOrder, Measured } from './crowd.ts'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createAuth, PARTICIPANT_COOKIE } from '../../live/server/auth.ts'
import manifest from '../../package.json' with { type: 'json' }
import { freePort } from '../helpers/serverProcess.ts'

const ROOT = path.join(import.meta.dirname, '../..')
/** What `npm start` gives to Node. */
const FLAGS = manifest.scripts.start.match(/--\S+/g) ?? []
/** ms before a process that says nothing counts as stuck. */
const PATIENCE = 60_000

export interface Running {
  url: string
  stop: () => Promise<void>
}
/** Bytes after a full garbage collection: what the process holds of the machine, and what of that is in use. */
export interface Memory { rss: number, used: number }
export interface RunningWorkshop extends Running {
  memory: () => Promise<Memory>
  key: string
  dataDir: string
  /** Cookies of so many new participants, signed as the server signs them: loading pages would be measured as well. */
  cookies: (participants: number) => string[]
}

/** live/server/main.ts on the built pages, with a data folder of its own. */
export async function startWorkshop(): Promise<RunningWorkshop> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bench-'))
  const key = 'bench-facilitator-key'
  const port = await freePort()
  const child = fork(path.join(ROOT, 'live/server/main.ts'), {
    cwd: ROOT,
    // Only the measurement of memory uses what these bring.
    execArgv: [...FLAGS, '--expose-gc', '--import', path.join(import.meta.dirname, 'tellMemory.ts')],
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, FACILITATOR_KEY: key, CONTENT_DIR: '', PUBLIC_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const url = `http://127.0.0.1:${port}`
  await healthy(url, child)
  child.stdout?.resume()
  const auth = createAuth(dataDir, key)
  return {
    url,
    key,
    dataDir,
    cookies: participants => Array.from({ length: participants }, () => `${PARTICIPANT_COOKIE}=${auth.newParticipant()}`),
    async memory() {
      child.send('memory')
      const [memory] = await once(child, 'message', { signal: AbortSignal.timeout(PATIENCE) }) as [Memory]
      return memory
    },
    async stop() {
      await ended(child)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export async function startEcho(): Promise<Running> {
  const child = fork(path.join(import.meta.dirname, 'echoServer.ts'))
  const [{ port }] = await once(child, 'message', { signal: AbortSignal.timeout(PATIENCE) }) as [{ port: number }]
  return { url: `http://127.0.0.1:${port}`, stop: () => ended(child) }
}

export interface Crowd {
  /** Throws when the crowd could not do it. */
  order: (order: CrowdOrder) => Promise<Measured>
  stop: () => Promise<void>
}

export function startCrowd(): Crowd {
  const child = fork(path.join(import.meta.dirname, 'crowd.ts'))
  return {
    async order(order) {
      child.send(order)
      const [answer] = await once(child, 'message', { signal: AbortSignal.timeout(PATIENCE) }) as [{ measured: Measured, error?: undefined } | { error: string }]
      if (answer.error !== undefined)
        throw new Error(answer.error)
      return answer.measured
    },
    stop: () => ended(child),
  }
}

/** ms from the start of the process until `/health` answers. */
export async function startTime(script: string, dataDir: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = fork(path.join(ROOT, script), {
    cwd: ROOT,
    execArgv: FLAGS,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await healthy(`http://127.0.0.1:${port}`, child)
  const ms = performance.now() - began
  await ended(child)
  return ms
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const status = await fetch(`${url}/health`).then(response => response.status, () => 0)
    if (status === 200)
      return
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  throw new Error(`the server ended with exit code ${child.exitCode}`)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null)
    return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
