/** Single-use codes that make a phone the console, so that the key never stands on a mirrored screen. */
import { randomPairCode } from './readable.ts'
import { sameText } from './sameText.ts'

/** Minutes are enough to type eight characters, and too short to find them on a photograph later. */
const LIFETIME_MS = 10 * 60_000

export interface Pairing {
  /** Makes a new code; an earlier one stops working. */
  open: () => string
  /** The code that works now, or null. */
  code: () => string | null
  /** True once for the code that works now; however it is spaced or capitalised. */
  redeem: (guess: string) => boolean
  /** Called whenever the code that works becomes another or none. */
  onChange: (listener: () => void) => void
}

export function createPairing(now: () => number = Date.now): Pairing {
  let current: { code: string, until: number } | null = null
  const listeners: (() => void)[] = []
  let expiry: NodeJS.Timeout | undefined

  const code = () => current !== null && now() < current.until
    ? current.code
    : null

  function change(next: typeof current): void {
    clearTimeout(expiry)
    current = next
    if (next !== null)
      expiry = setTimeout(change, LIFETIME_MS, null).unref()
    listeners.forEach(listener => listener())
  }

  return {
    code,
    onChange: listener => void listeners.push(listener),
    open() {
      const code = randomPairCode()
      change({ code, until: now() + LIFETIME_MS })
      return code
    },
    redeem(guess) {
      const open = code()
      if (open === null || !sameText(open, guess.toUpperCase().replace(/[\s-]/g, '')))
        return false
      change(null)
      return true
    },
  }
}
