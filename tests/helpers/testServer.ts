/** A server of one's own for a test: any free port, an empty data folder, a small workshop, no built pages. */
import type { RunningServer, ServerOptions } from '../../live/server/start.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../live/server/start.ts'
import { DECK, surroundings } from './domainBuilders.ts'

export interface TestServer extends RunningServer {
  dataDir: string
  /** Stops it and starts it again on the same data, with a port of its own. */
  restart: () => Promise<TestServer>
  /** Stops it and throws its data away. */
  dispose: () => Promise<void>
}

/** Content: the poll K1 (key b) on the slide `poll`; deck: join, roles (2 clicks), poll, close, pay. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'workshop-'))
  const server = await startServer({
    content: surroundings().content,
    deck: DECK,
    dataDir,
    distDir: join(dataDir, 'dist'),
    host: '127.0.0.1',
    ...options,
  })
  return {
    ...server,
    dataDir,
    async restart() {
      await server.close()
      return startTestServer({ ...options, dataDir })
    },
    async dispose() {
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
