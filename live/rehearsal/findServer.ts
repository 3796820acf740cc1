/** Where the running server is, and the facilitator's way in: found on this machine, or told. */
import type { Result } from '../protocol.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ADDRESS_FILE, KEY_FILE } from '../server/dataFiles.ts'

export interface Told {
  /** Any address of the server, such as the console's with its key; null: on this machine. */
  url: string | null
  key: string | null
}

export interface Found { url: string, key: string }

interface Surroundings { env: Readonly<Record<string, string | undefined>>, dataDir: string }

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Address and key, or a sentence about what is missing. Whether they are right, only the server can say. */
export function findServer({ url, key }: Told, { env, dataDir }: Surroundings): Result<Found, string> {
  const given = url === null ? null : URL.parse(url)
  if (url !== null && (given === null || !['http:', 'https:'].includes(given.protocol)))
    return { ok: false, error: `--url is "${url}", and must be a web address such as http://localhost:3030.` }
  const address = given?.origin ?? lineIn(join(dataDir, ADDRESS_FILE)) ?? `http://localhost:${env.PORT?.trim() || 3030}`
  const told = key ?? given?.searchParams.get('key') ?? (env.FACILITATOR_KEY?.trim() || null)
  // The key of this machine's server is nobody else's business.
  const isHere = given === null || LOOPBACK.includes(given.hostname)
  const found = told ?? (isHere ? lineIn(join(dataDir, KEY_FILE)) : null)
  if (found === null)
    return { ok: false, error: isHere ? `There is no facilitator key in ${dataDir}. Start the workshop first (npm start), or say where its data is (DATA_DIR) or what its key is (--key).` : `The server at ${address} needs its facilitator key: give the console's whole address with --url, or the key with --key.` }
  return { ok: true, value: { url: address, key: found } }
}

function lineIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null
  }
  catch {
    // No server has been here, or not with this data.
    return null
  }
}
