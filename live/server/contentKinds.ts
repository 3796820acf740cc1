/** How the content of each kind is read and checked: one line for each kind. */
import type { Exercise, ExerciseId, Kind } from '../domain/exercise.ts'
import type { ExerciseFile } from '../schemas.ts'
import type { ContentProblem, Parsed } from './contentProblem.ts'
import type { ContentKind } from './kinds/contentKind.ts'
import type { YamlPath } from './yamlFile.ts'
import { agreementContent } from './kinds/agreement.ts'
import { checkContent } from './kinds/check.ts'
import { questionsContent, rankContent, textContent, wordsContent } from './kinds/freeText.ts'
import { pollContent } from './kinds/poll.ts'
import { scaleContent } from './kinds/scale.ts'
import { sortContent } from './kinds/sort.ts'

const kinds: { [K in Kind]: ContentKind<K> } = {
  poll: pollContent,
  check: checkContent,
  scale: scaleContent,
  agreement: agreementContent,
  sort: sortContent,
  text: textContent,
  words: wordsContent,
  rank: rankContent,
  questions: questionsContent,
}

/** The exercise that the parsed file says. */
export function toExercise(id: ExerciseId, file: ExerciseFile, keysOf: (path: YamlPath) => string[]): Exercise {
  const { timerSeconds = null, profile = null, twinOf = null } = file
  return kindOf(file.kind).read(file, { id, timerSeconds, profile, twinOf }, keysOf)
}

/** What is wrong with one exercise by itself. */
export function exerciseProblems(exercise: Parsed<Exercise>): ContentProblem[] {
  return kindOf(exercise.value.kind).problems(exercise)
}

/** Puts what exercises name of others into them, and gives what is wrong with that. */
export function linkExercises(exercises: Map<ExerciseId, Parsed<Exercise>>, ids: ReadonlySet<ExerciseId>): ContentProblem[] {
  const known = new Map([...exercises].map(([id, { value }]) => [id, value]))
  return [...exercises].flatMap(([id, parsed]) => {
    const linked = kindOf(parsed.value.kind).link?.(parsed, known, ids) ?? { ok: true, value: parsed.value }
    if (!linked.ok)
      return linked.error
    exercises.set(id, { ...parsed, value: linked.value })
    return []
  })
}

function kindOf(kind: Kind): ContentKind<Kind> {
  // Each kind is only ever handed files and exercises of its own: the key of the table is their `kind`.
  return kinds[kind] as unknown as ContentKind<Kind>
}
