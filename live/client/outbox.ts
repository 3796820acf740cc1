/** Responses that are given but not known to be saved; they outlive a reload and a locked phone. */
import type { ResponseSubmission } from '../protocol.ts'

const KEY = 'outbox'

export interface Outbox {
  all: () => ResponseSubmission[]
  /** Replaces an older submission for the same (session, activity, round). */
  put: (submission: ResponseSubmission) => void
  /** Forgets this attempt and older ones; a newer attempt made meanwhile stays. */
  drop: (submission: Pick<ResponseSubmission, 'code' | 'activity' | 'round' | 'attempt'>) => void
}

/** Private windows may refuse storage: then the outbox lives as long as the page. */
export function createOutbox(storage: Pick<Storage, 'getItem' | 'setItem'> | null = safeStorage()): Outbox {
  let memory: ResponseSubmission[] = []
  const same = (a: Pick<ResponseSubmission, 'code' | 'activity' | 'round'>, b: typeof a) =>
    a.code === b.code && a.activity === b.activity && a.round === b.round

  function all(): ResponseSubmission[] {
    try {
      return storage === null
        ? memory
        : JSON.parse(storage.getItem(KEY) ?? '[]') as ResponseSubmission[]
    }
    catch {
      return memory
    }
  }

  function write(submissions: ResponseSubmission[]): void {
    memory = submissions
    try {
      storage?.setItem(KEY, JSON.stringify(submissions))
    }
    catch { /* A full or forbidden storage leaves the copy in memory. */ }
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

function safeStorage(): Storage | null {
  try {
    return window.localStorage
  }
  catch {
    return null
  }
}
