/** What kinds of free text share: ids that name nobody, and who may read what. */
import type { Explanation } from '../exercise.ts'
import type { ExerciseBase, Verdict } from './kind.ts'

/** A text that the room may read. */
export interface PublicText {
  id: string
  text: string
  /** People who want it too. */
  votes: number
  answered: boolean
}

/** A text as the facilitator sees it before letting it through: never whose it is. */
export interface ModerationItem {
  id: string
  text: string
  /** People who wrote it, or want it too. */
  people: number
  /** Null before the facilitator has said anything. */
  verdict: Verdict | null
  /** Whether the room may read it, which without moderation it may before a verdict. */
  read: boolean
}

/**
 * The id of one text. It is made of the text as well: whoever changes a text that was let through has written another one, which waits.
 * `author` is not to be found in it: 53 bits are left of the participant's 96 random ones.
 */
export function textId(exercise: Pick<ExerciseBase, 'id'>, text: string, author = ''): string {
  return hash(JSON.stringify([exercise.id, author, text])).toString(36)
}

/** Whether the room may read the text of this id. Nothing that was hidden comes back by an option of its exercise. */
export function isLetThrough({ moderated }: Pick<ExerciseBase, 'moderated'>, verdict: Verdict | undefined): boolean {
  return verdict === undefined ? !moderated : verdict !== 'hidden'
}

/** The verdict on a text, or undefined. A text's id is never the name of something every object has. */
export function verdictOn(verdicts: Readonly<Record<string, Verdict>>, id: string): Verdict | undefined {
  return Object.hasOwn(verdicts, id) ? verdicts[id] : undefined
}

/** Of kinds that most standards say nothing about. */
export function withoutKey({ rationale, source }: ExerciseBase): Explanation {
  return { key: [], rationale, source }
}

/** What the facilitator reads of these texts: ones without a verdict first, then the most wanted, then by their text. */
export function moderationItems(exercise: Pick<ExerciseBase, 'moderated'>, verdicts: Readonly<Record<string, Verdict>>, texts: Pick<ModerationItem, 'id' | 'text' | 'people'>[]): ModerationItem[] {
  return texts.map(({ id, text, people }) => {
    const verdict = verdictOn(verdicts, id)
    return { id, text, people, verdict: verdict ?? null, read: isLetThrough(exercise, verdict) }
  }).sort((a, b) => Number(a.verdict !== null) - Number(b.verdict !== null) || b.people - a.people || compare(a.text, b.text) || compare(a.id, b.id))
}

/** By code units: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** cyrb53, a public-domain hash by bryc: 53 bits of well-mixed text, not for secrets that can be guessed. */
function hash(text: string): number {
  let [high, low] = [0xDEADBEEF, 0x41C6CE57]
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    high = Math.imul(high ^ char, 2654435761)
    low = Math.imul(low ^ char, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
