/** A web host that knows nothing but files: no rewriting, no API, no sockets. */
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png' }

export interface StaticHost {
  origin: string
  /** What was asked for and is not there. */
  missing: string[]
  close: () => Promise<void>
}

/** Serves `folder` at each of these paths, such as `/` and `/some/deep/path/`. */
export async function hostStatic(folder: string, paths: readonly string[]): Promise<StaticHost> {
  const missing: string[] = []
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    // The longest path wins: everything begins with the root.
    const base = paths.toSorted((a, b) => b.length - a.length).find(each => asked.startsWith(each))
    const file = path.join(folder, (asked.slice(base?.length ?? 0) || 'index.html'))
    try {
      if (base === undefined)
        throw new Error('nothing is served there')
      const body = await readFile(file)
      response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream')
      response.end(body)
    }
    catch {
      missing.push(asked)
      response.statusCode = 404
      response.end()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missing,
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
