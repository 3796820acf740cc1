/** Which of several options a person takes, as the profile of the group has it. */
import type { Chance } from './chance.ts'
import type { Person, Profile } from './person.ts'
import { chanceOf } from './chance.ts'

export interface Question {
  /** Names the question: a group has the same favourites for it, whoever answers. */
  topic: string
  options: readonly string[]
  /** What most standards say; where good people disagree, the group has a favourite of its own. */
  key: string | undefined
  /** The option for people who would rather not guess. */
  unsure: string | undefined
  /** Whether it is asked again: the second vote, the second look. */
  again: boolean
  /** What this person chose before. */
  before: string | undefined
}

/** Shares of a group: on the settled option, on its rival, and unsure; the others choose anything. `stays`: keeps an earlier answer that is not the settled one. */
interface Leaning { settled: number, rival: number, unsure: number, stays: number }

const LEANINGS: Record<Profile, (again: boolean) => Leaning> = {
  agreeing: () => ({ settled: 0.85, rival: 0.08, unsure: 0.02, stays: 0.7 }),
  split: () => ({ settled: 0.46, rival: 0.46, unsure: 0.03, stays: 0.85 }),
  confused: () => ({ settled: 0.2, rival: 0.2, unsure: 0.25, stays: 0.4 }),
  learning: again => again ? { settled: 0.85, rival: 0.1, unsure: 0.01, stays: 0.2 } : { settled: 0.34, rival: 0.3, unsure: 0.16, stays: 0.2 },
}
/** Of those who have the settled option already. */
const KEEPS_SETTLED = 0.95
/** In a group that is split, the sides see it differently. */
const SIDES_DIFFER = 0.25

export function choose(question: Question, person: Person, chance: Chance): string {
  const { options, again, before } = question
  const { settled, rival } = favouritesOf(question, person.seed)
  const { stays, ...shares } = leaningOf(person, again)
  if (before !== undefined && options.includes(before) && chance.happens(before === settled ? KEEPS_SETTLED : stays))
    return before
  const at = chance.next()
  if (at < shares.settled)
    return settled
  if (at < shares.settled + shares.rival)
    return rival
  if (question.unsure !== undefined && at < shares.settled + shares.rival + shares.unsure)
    return question.unsure
  return chance.pick([settled, ...options.filter(option => option !== question.unsure && option !== settled)])
}

/** The option that a group comes to, and the one beside it that is most often taken instead. */
function favouritesOf({ topic, options, key, unsure }: Question, seed: string): { settled: string, rival: string } {
  const [first, second] = chanceOf(seed, 'favourites', topic).shuffle(options.filter(option => option !== unsure && option !== key))
  const settled = key ?? first ?? options[0] ?? ''
  return { settled, rival: (key === undefined ? second : first) ?? settled }
}

function leaningOf({ profile, side }: Person, again: boolean): Leaning {
  const leaning = LEANINGS[profile](again)
  const shift = profile !== 'split' || side === 'both' || side === 'neither' ? 0 : side === 'change' ? SIDES_DIFFER : -SIDES_DIFFER
  return { ...leaning, settled: leaning.settled + shift, rival: leaning.rival - shift }
}
