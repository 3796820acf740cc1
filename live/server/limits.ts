/** How much one participant, or everybody together, may ask of the server. */

export interface Rate {
  /** How many at once. */
  burst: number
  /** How many a second in the long run. */
  perSecond: number
}

export interface Limits {
  /** Of one participant or facilitator, all their tabs together. A venue is one address, so none of these is per address. */
  joins: Rate
  responses: Rate
  commands: Rate
  /** Open tabs of one participant. */
  tabs: number
  /** Joins of everybody. */
  allJoins: Rate
  /** People added to one phone. */
  added: Rate
  /** Pages that one participant asks for, to keep. */
  pages: Rate
  /** Wrong keys and pair codes from one address. */
  guesses: Rate
  /** Measurements of the test page, of everybody. */
  tries: Rate
}

export const LIMITS: Limits = {
  joins: { burst: 30, perSecond: 2 },
  responses: { burst: 200, perSecond: 100 },
  commands: { burst: 100, perSecond: 30 },
  tabs: 20,
  allJoins: { burst: 10_000, perSecond: 2000 },
  added: { burst: 12, perSecond: 1 / 60 },
  pages: { burst: 10, perSecond: 1 / 10 },
  guesses: { burst: 10, perSecond: 1 / 30 },
  tries: { burst: 600, perSecond: 50 },
}

export interface Limiter {
  /** Takes one from this key's allowance; false when there is none left. */
  take: (key: string) => boolean
  /** Whether something is left, without taking it. */
  has: (key: string) => boolean
}

interface Bucket { left: number, at: number }

const SWEEP_MS = 60_000

/** A bucket for each key that fills up again. Full buckets are forgotten, so that memory does not grow with keys. */
export function createLimiter({ burst, perSecond }: Rate, now: () => number = () => performance.now()): Limiter {
  const buckets = new Map<string, Bucket>()
  let sweepAt = now() + SWEEP_MS

  const refilled = ({ left, at }: Bucket, time: number) => Math.min(burst, left + (time - at) / 1000 * perSecond)

  function sweep(time: number): void {
    if (time < sweepAt)
      return
    sweepAt = time + SWEEP_MS
    for (const [key, bucket] of buckets) {
      if (refilled(bucket, time) >= burst)
        buckets.delete(key)
    }
  }

  return {
    has(key) {
      const bucket = buckets.get(key)
      return bucket === undefined || refilled(bucket, now()) >= 1
    },
    take(key) {
      const time = now()
      sweep(time)
      const bucket = buckets.get(key)
      if (bucket === undefined) {
        buckets.set(key, { left: burst - 1, at: time })
        return true
      }
      const left = refilled(bucket, time)
      const allowed = left >= 1
      bucket.left = allowed ? left - 1 : left
      bucket.at = time
      return allowed
    },
  }
}
