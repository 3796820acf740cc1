/** What reading files of one kind takes. */
import type { ExerciseBase } from '../../domain/activities/kind.ts'
import type { Exercise, ExerciseId, Kind } from '../../domain/exercise.ts'
import type { Result } from '../../protocol.ts'
import type { ExerciseFile } from '../../schemas.ts'
import type { ContentProblem, Parsed } from '../contentProblem.ts'
import type { YamlPath } from '../yamlFile.ts'

type Of<T, K extends Kind> = Extract<T, { kind: K }>
/** The id of the file, and `null` for what every exercise may leave out. */
export type ReadBase = Pick<ExerciseBase, 'id' | 'timerSeconds' | 'profile' | 'twinOf'>

export interface ContentKind<K extends Kind> {
  /** From the file as its schema gives it. `keysOf`: keys of a map in the order of the file, which objects do not keep for numbers. */
  read: (file: Of<ExerciseFile, K>, base: ReadBase, keysOf: (path: YamlPath) => string[]) => Of<Exercise, K>
  /** What the schema cannot check. */
  problems: (parsed: Parsed<Of<Exercise, K>>) => ContentProblem[]
  /** Puts in what the exercise names of others. `ids` are those of all files, also of broken ones. Most name nothing. */
  link?: (parsed: Parsed<Of<Exercise, K>>, exercises: ReadonlyMap<ExerciseId, Exercise>, ids: ReadonlySet<ExerciseId>) => Result<Of<Exercise, K>, ContentProblem[]>
}
