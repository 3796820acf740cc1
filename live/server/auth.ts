/** Who may do what: the facilitator key, and the two signed cookies. */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEY_FILE, SECRET_FILE } from './dataFiles.ts'
import { sameText } from './sameText.ts'

export const PARTICIPANT_COOKIE = 'participant'
export const FACILITATOR_COOKIE = 'facilitator'

/** Seconds. A workshop and its follow-up, not for ever. */
export const COOKIE_MAX_AGE = 60 * 24 * 3600

export interface Auth {
  key: string
  isKey: (guess: string) => boolean
  /** A new participant cookie's value. */
  newParticipant: () => string
  /** The cookie's value of the participant of this name. */
  participantCookie: (id: string) => string
  /** The participant that this cookie's value names, or null when it was not made here. */
  participantOf: (cookie: string | undefined) => string | null
  /** A facilitator cookie's value. It is not the key, and stops working when the key changes. */
  newFacilitator: () => string
  isFacilitator: (cookie: string | undefined) => boolean
}

/** The key is `givenKey`, or one that is made once and kept in the folder; so is the secret that signs the cookies. */
export function createAuth(dataDir: string, givenKey: string | null, now: () => number = Date.now): Auth {
  const key = givenKey ?? keptSecret(join(dataDir, KEY_FILE), 18)
  const secret = keptSecret(join(dataDir, SECRET_FILE), 32)
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')

  /** The value without its signature, or null when the signature is not ours. */
  function verified(cookie: string | undefined, purpose: string): string | null {
    const [value, signature, ...rest] = cookie?.split('.') ?? []
    if (!value || !signature || rest.length > 0)
      return null
    return sameText(signature, sign(`${purpose}:${value}`))
      ? value
      : null
  }

  const participantCookie = (id: string) => `${id}.${sign(`participant:${id}`)}`
  const facilitatorPurpose = `facilitator:${createHash('sha256').update(key).digest('base64url')}`

  return {
    key,
    isKey: guess => sameText(guess, key),
    newParticipant: () => participantCookie(randomBytes(12).toString('base64url')),
    participantCookie,
    participantOf: cookie => verified(cookie, 'participant'),
    newFacilitator() {
      const issued = String(now())
      return `${issued}.${sign(`${facilitatorPurpose}:${issued}`)}`
    },
    isFacilitator(cookie) {
      const issued = verified(cookie, facilitatorPurpose)
      return issued !== null && now() - Number(issued) < COOKIE_MAX_AGE * 1000
    },
  }
}

/** A number that is always the same for a participant, to shuffle options by. */
export function seedOf(participant: string): number {
  return createHash('sha256').update(participant).digest().readUInt32BE()
}

/** Reads the secret, or makes it; only this user may read the file. */
function keptSecret(file: string, bytes: number): string {
  const kept = readIfThere(file)
  if (kept !== '')
    return kept
  const made = randomBytes(bytes).toString('base64url')
  writeFileSync(file, `${made}\n`, { mode: 0o600 })
  // An empty file that was there before keeps its mode otherwise.
  chmodSync(file, 0o600)
  return made
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  }
  catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return ''
    throw error
  }
}
