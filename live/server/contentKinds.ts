/** How the content of each kind is read and checked: one line for each kind. */
import type { Exercise, ExerciseId, Kind } from '../domain/exercise.ts'
import type { ExerciseFile } from '../schemas.ts'
import type { ContentProblem, Parsed } from './contentProblem.ts'
import type { ContentKind } from './kinds/contentKind.ts'
import type { YamlPath } from './yamlFile.ts'
import { questionsContent, rankContent, textContent, wordsContent } from './kinds/freeText.ts'
import { pollContent } from './kinds/poll.ts'
import { sortContent } from './kinds/sort.ts'

const kinds: { [K in Kind]: ContentKind<K> } = {
  poll: pollContent,
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

function kindOf(kind: Kind): ContentKind<Kind> {
  // Each kind is only ever handed files and exercises of its own: the key of the table is their `kind`.
  return kinds[kind] as unknown as ContentKind<Kind>
}
