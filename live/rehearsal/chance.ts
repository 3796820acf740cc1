/** Chance that comes out the same every time: what somebody does depends on who and what, never on when. */

export interface Chance {
  /** 0 to below 1. */
  next: () => number
  /** True this often, 0 to 1. */
  happens: (probability: number) => boolean
  pick: <T>(of: readonly [T, ...T[]]) => T
  shuffle: <T>(of: readonly T[]) => T[]
}

/** The chance of this seed and topic, such as a person and an activity. */
export function chanceOf(...topic: (string | number)[]): Chance {
  let state = hashOf(JSON.stringify(topic))
  /** mulberry32, public domain, by Tommy Ettinger. */
  const next = () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    happens: probability => next() < probability,
    pick: of => of[Math.floor(next() * of.length)] ?? of[0],
    shuffle: of => of.map(each => ({ each, at: next() })).sort((a, b) => a.at - b.at).map(({ each }) => each),
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811C9DC5
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
