import type { ModerationItem } from './freeText.ts'
import type { ActivityKind, Answer, ExerciseBase, Round } from './kind.ts'
import { folded, plainTextIn } from '../plainText.ts'
import { compare, isLetThrough, moderationItems, textId, verdictOn, withoutKey } from './freeText.ts'
/** Kind `words`: a few words each, counted by word. An answer is a list of words. */
import { wordPages } from './stagePages.ts'

/** Characters of one word; a "word" may be two or three. */
export const MAX_WORD = 30
/** Words in a view: more than a cloud can show, and few enough for every phone. */
const MAX_SHOWN = 80

export interface WordsExercise extends ExerciseBase {
  kind: 'words'
  /** Words per person. */
  max: number
}

export interface WordsFace {
  id: string
  kind: 'words'
  question: string
  max: number
}

export interface CountedWord {
  id: string
  /** As most people spell it. */
  text: string
  people: number
}

export interface WordsTally {
  kind: 'words'
  /** People who wrote at least one word. */
  responses: number
  /** Words that were let through, the most frequent first. */
  words: CountedWord[]
}

/** Plain words, each once; the empty list takes everything back. */
function accept({ max }: WordsExercise, answer: Answer): string[] | null {
  if (!Array.isArray(answer) || answer.length > max)
    return null
  const words = answer.map(word => plainTextIn(word, MAX_WORD))
  if (words.includes(null))
    return null
  const seen = new Set<string>()
  return words.filter((word): word is string => {
    const same = folded(word ?? '')
    const fresh = same !== '' && !seen.has(same)
    seen.add(same)
    return fresh
  })
}

/** The words of an accepted answer. */
export function wordsIn(answer: Answer): string[] {
  return Array.isArray(answer) ? answer.filter(word => typeof word === 'string') : []
}

function idOf(exercise: WordsExercise, word: string): string {
  return textId(exercise, folded(word))
}

/** Every word of the round, also those that wait or are hidden. */
function counted(exercise: WordsExercise, { respondents }: Pick<Round, 'respondents'>): CountedWord[] {
  const spellings = new Map<string, Map<string, number>>()
  for (const word of respondents.flatMap(({ answer }) => wordsIn(answer))) {
    const id = idOf(exercise, word)
    const of = spellings.get(id) ?? new Map<string, number>()
    of.set(word, (of.get(word) ?? 0) + 1)
    spellings.set(id, of)
  }
  return [...spellings].map(([id, of]) => {
    const [most] = [...of].sort(([a, x], [b, y]) => y - x || compare(a, b))
    return { id, text: most?.[0] ?? '', people: [...of.values()].reduce((sum, people) => sum + people, 0) }
  }).sort((a, b) => b.people - a.people || compare(a.text, b.text))
}

function tally(exercise: WordsExercise, round: Round): WordsTally {
  return {
    kind: 'words',
    responses: round.respondents.filter(({ answer }) => wordsIn(answer).length > 0).length,
    words: counted(exercise, round).filter(({ id }) => isLetThrough(exercise, verdictOn(round.verdicts, id))).slice(0, MAX_SHOWN),
  }
}

function items(exercise: WordsExercise, round: Round): ModerationItem[] {
  return moderationItems(exercise, round.verdicts, counted(exercise, round))
}

export const words: ActivityKind<WordsExercise, WordsFace, WordsTally> = {
  face: ({ id, question, max }) => ({ id, kind: 'words', question, max }),
  explanation: withoutKey,
  explains: () => false,
  accept,
  tally,
  movement: () => null,
  items,
  pages: ({ tallies }) => wordPages((tallies?.at(-1) as WordsTally | undefined)?.words.length ?? 0).length,
  recorded: (exercise, { answer }, verdicts) => wordsIn(answer).filter(word => isLetThrough(exercise, verdictOn(verdicts, idOf(exercise, word)))),
}
