/** What the terminal says once the server runs. Tests from outside read these lines. */
import { renderUnicodeCompact } from 'uqr'

export interface GreetingFacts {
  /** What phones join by. */
  joinUrl: string
  port: number
  /** What the server listens on. */
  host: string
  publicUrl: string | null
  key: string
  pairCode: string
}

export function greeting({ joinUrl, port, host, publicUrl, key, pairCode }: GreetingFacts): string {
  const { origin } = new URL(joinUrl)
  // localhost answers wherever the server listens on all addresses or on the loopback one.
  const here = ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host)
    ? `http://localhost:${port}`
    : origin
  const query = `key=${encodeURIComponent(key)}`
  return [
    '',
    `Join ${joinUrl}`,
    `Deck ${publicUrl ?? here}/deck/?${query}`,
    `Console ${origin}/console?${query}`,
    `Pair ${pairCode} (opens ${origin}/console on your own phone; once, within 10 minutes)`,
    '',
    renderUnicodeCompact(joinUrl, { border: 2 }),
    '',
  ].join('\n')
}
