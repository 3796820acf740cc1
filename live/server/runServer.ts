/** The process: from the environment to a running server, and its end. */
import type { RunningServer } from './start.ts'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { readConfig } from './config.ts'
import { ADDRESS_FILE } from './dataFiles.ts'
import { greeting } from './greeting.ts'
import { startServer } from './start.ts'
import { StartProblem } from './startProblem.ts'
import { readWorkshop, watchWorkshop } from './workshopSource.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** Serves until the process is told to end. What prevents that is said in sentences, with exit code 1. */
export async function runServer(): Promise<void> {
  const config = readConfig(process.env, ROOT, process.cwd())
  if (!config.ok)
    return giveUp(config.error)
  const source = await readWorkshop(config.value)
  if (!source.ok)
    return giveUp(source.error)
  let server: RunningServer
  try {
    server = await startServer({ ...config.value, ...source.value })
  }
  catch (error) {
    if (error instanceof StartProblem)
      return giveUp([error.message])
    throw error
  }
  const endWatching = watchWorkshop(config.value, (read) => {
    if (read.ok)
      void server.reload(read.value)
    else
      say([...read.error, 'The workshop goes on with what it had before.'])
  })
  const { host, publicUrl } = config.value
  const { port, key } = server
  process.stdout.write(greeting({ joinUrl: server.join().url, port, host, publicUrl, key, pairCode: server.openPairing() }))

  const { backupDir } = config.value
  if (backupDir !== null && !existsSync(backupDir))
    say([`No copies are made: BACKUP_DIR is ${backupDir}, and nothing is there. Plug the stick in; copying begins by itself.`])
  if (server.resumed)
    process.stdout.write('This laptop goes on from the copies in BACKUP_DIR.\n')

  // For `npm run rehearse`, which looks for a server on this machine.
  const addressFile = join(config.value.dataDir, ADDRESS_FILE)
  writeFileSync(addressFile, `${server.url}\n`)
  const { agenda } = config.value
  // A session that has begun keeps its agenda.
  if (agenda !== null && agenda !== server.agenda())
    process.stdout.write(`The session goes on with agenda ${server.agenda()}; new ones start with ${agenda}. The console changes it.\n`)

  let ending = false
  const end = () => {
    // Asked twice: at once. Whatever was acknowledged is on the disk.
    if (ending)
      process.exit(1)
    ending = true
    endWatching()
    rmSync(addressFile, { force: true })
    void server.close().finally(() => process.exit(0))
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

function say(sentences: readonly string[]): void {
  process.stderr.write(`${sentences.join('\n')}\n`)
}

function giveUp(sentences: readonly string[]): void {
  say(sentences)
  process.exitCode = 1
}
