/** The real server as a process of its own, so that it can be killed without a word. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'

const ROOT = new URL('../..', import.meta.url).pathname

export interface ServerProcess {
  port: number
  code: string
  key: string
  /** Origin that phones use: a non-loopback address of this machine. */
  lan: string
  local: string
  /** An independent count from the database itself: people for each chosen option of a poll's round. */
  tally: (activity: string, round: number) => Record<string, number>
  /** What people answered in a round, from the database itself. */
  answers: (activity: string, round: number) => unknown[]
  /** Path of the database, for counting what the program did not count. */
  database: string
  /** Kills it at once (`kill -9`). */
  kill: () => Promise<void>
  /** Starts it again on the same data and port. */
  restart: () => Promise<void>
  /** Kills it and removes its data. */
  dispose: () => Promise<void>
}

/** Starts live/server/main.ts on the built pages; `env` on top of a free port and an own data folder. */
export async function startServerProcess(env: Record<string, string> = {}): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'workshop-'))
  const port = await freePort()
  let child: ChildProcess
  const facts = { code: '', key: '' }

  async function start(): Promise<void> {
    child = spawn(process.execPath, ['live/server/main.ts'], {
      cwd: ROOT,
      env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const lines = await linesUntil(child, 'Console ')
    facts.code = /^Join .*\/([A-Z0-9]{4})$/m.exec(lines)?.[1] ?? ''
    facts.key = /key=(\S+)/.exec(lines)?.[1] ?? ''
  }

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null)
      return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  await start()
  return {
    port,
    get code() { return facts.code },
    get key() { return facts.key },
    lan: `http://${lanAddress()}:${port}`,
    local: `http://localhost:${port}`,
    tally: (activity, round) => countOf(answersIn(join(dataDir, 'workshop.sqlite'), facts.code, activity, round) as string[][]),
    answers: (activity, round) => answersIn(join(dataDir, 'workshop.sqlite'), facts.code, activity, round),
    database: join(dataDir, 'workshop.sqlite'),
    kill,
    restart: start,
    async dispose() {
      await kill()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function countOf(answers: string[][]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const option of answers.flat())
    counts[option] = (counts[option] ?? 0) + 1
  return counts
}

function answersIn(file: string, code: string, activity: string, round: number): unknown[] {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const rows = db.prepare(`
      SELECT answer FROM responses JOIN sessions ON sessions.id = responses.session
      WHERE code = ? AND activity = ? AND round = ?`).all(code, activity, round)
    return rows.map(row => JSON.parse(String(row.answer)) as unknown)
  }
  finally {
    db.close()
  }
}

function linesUntil(child: ChildProcess, mark: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const at = text.indexOf(`\n${mark}`)
      if (at !== -1 && text.includes('\n', at + 1))
        resolve(text)
    })
    child.once('exit', status => reject(new Error(`the server stopped with ${status}: ${text}`)))
  })
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

/** Phones live in an insecure context: they are tried on an address that is not loopback. */
export function lanAddress(): string {
  const found = Object.values(networkInterfaces()).flat().find(each => each?.family === 'IPv4' && !each.internal)
  if (found === undefined)
    throw new Error('This machine has no address besides loopback; the tests of phones need one.')
  return found.address
}
