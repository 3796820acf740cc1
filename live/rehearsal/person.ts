/** Who a simulated participant is: all of it follows from the seed and the person's number. */
import { chanceOf } from './chance.ts'

export const PROFILES = ['agreeing', 'split', 'confused', 'learning'] as const
/** How a group answers. learning: unsure at first, and when asked again mostly what most standards say. */
export type Profile = typeof PROFILES[number]

/** What a whole group has in common. */
export interface GroupTraits { seed: string, profile: Profile, people: number }

export type Side = 'change' | 'run' | 'both' | 'neither'

export interface Person extends GroupTraits {
  /** From 1. */
  number: number
  /** Where the person mostly works. */
  side: Side
  /** Whether the person says so when asked. */
  saysSide: boolean
  /** Where the person sits, from 1. */
  table: number
  /** The place at the table, from 0: the first has the pen first, the second takes it over. */
  place: number
}

const TABLE_SIZE = 4
/** The first two say where they work, whatever the seed: one hands over, the other accepts. */
const LEADS: readonly Side[] = ['change', 'run']
/** Somebody always leaves the question out. */
const SAYS_SIDE = 0.85

export function personOf(number: number, traits: GroupTraits): Person {
  const chance = chanceOf(traits.seed, 'person', number)
  const side = chance.pick<Side>(['change', 'change', 'change', 'run', 'run', 'run', 'both', 'neither'])
  const leads = LEADS[number - 1]
  return {
    ...traits,
    number,
    side: leads ?? side,
    saysSide: leads !== undefined || chance.happens(SAYS_SIDE),
    table: Math.ceil(number / TABLE_SIZE),
    place: (number - 1) % TABLE_SIZE,
  }
}

/** Whether the person presses "Hand over" or "Accept" for their side; null: neither. */
export function signatureOf({ number, people }: Person): 'hand-over' | 'accept' | null {
  if (number === 1)
    return 'hand-over'
  // Alone, nobody is left to accept: both signatures never come from one phone.
  return number === 2 && people > 1 ? 'accept' : null
}
