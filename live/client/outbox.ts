/** Responses that are given but not known to be saved; they outlive a reload and a locked phone. */
import type { ResponseSubmission } from '../protocol.ts'

const KEY = 'outbox'

export interface Outbox {
  all: () => ResponseSubmission[]
  /** Replaces an older submission for the same (session, activity, round, person). */
  put: (submission: ResponseSubmission) => void
  /** Forgets this attempt and older ones; a newer attempt made meanwhile stays. */
  drop: (submission: Pick<ResponseSubmission, 'code' | 'activity' | 'round' | 'attempt' | 'person'>) => void
}

/** Which of the people of this phone it is from. */
export function personOf({ person = 1 }: Pick<ResponseSubmission, 'person'>): number {
  return person
}

/** Private windows may refuse storage: then the outbox lives as long as the page. */
export function createOutbox(storage: Pick<Storage, 'getItem' | 'setItem'> | null = safeStorage()): Outbox {
  let memory: ResponseSubmission[] = []
  /** The storage holds what was last written; a full or forbidden one does not, and then the memory counts. */
  let stored = storage !== null
  const same = (a: Pick<ResponseSubmission, 'code' | 'activity' | 'round' | 'person'>, b: typeof a) =>
    a.code === b.code && a.activity === b.activity && a.round === b.round && personOf(a) === personOf(b)

  function all(): ResponseSubmission[] {
    if (!stored)
      return memory
    try {
      return submissionsIn(storage?.getItem(KEY) ?? '[]')
    }
    catch {
      return memory
    }
  }

  function write(submissions: ResponseSubmission[]): void {
    memory = submissions
    try {
      storage?.setItem(KEY, JSON.stringify(submissions))
      stored = storage !== null
    }
    catch {
      stored = false
    }
  }

  return {
    all,
    put: submission => write([
      ...all().filter(each => !same(each, submission)),
      submission,
    ]),
    drop: submission => write(all().filter(each => !same(each, submission) || each.attempt > submission.attempt)),
  }
}

/** What was written by this page or an older one; anything else is nothing. Throws on what is no JSON. */
function submissionsIn(written: string): ResponseSubmission[] {
  const read: unknown = JSON.parse(written)
  return Array.isArray(read)
    ? read.filter(isSubmission)
    : []
}

function isSubmission(each: Partial<ResponseSubmission> | null): each is ResponseSubmission {
  return typeof each?.code === 'string' && typeof each.activity === 'string' && typeof each.round === 'number'
    && typeof each.attempt === 'number' && each.answer !== undefined
}

function safeStorage(): Storage | null {
  try {
    return window.localStorage
  }
  catch {
    return null
  }
}
