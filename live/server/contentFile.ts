/** One file of the content: from YAML to the domain's own types. */
import type { Block, Exercise, Workshop } from '../domain/exercise.ts'
import type { Result } from '../protocol.ts'
import type { ExerciseFile, WorkshopFile } from '../schemas.ts'
import type { ContentFile } from './contentFolder.ts'
import type { ContentProblem, Parsed } from './contentProblem.ts'
import type { YamlPath } from './yamlFile.ts'
import * as v from 'valibot'
import { exerciseFile, workshopFile } from '../schemas.ts'
import { readablePath } from './contentFolder.ts'
import { exerciseProblems, toExercise } from './contentKinds.ts'
import { pathOf, sentenceOf } from './schemaWords.ts'
import { readYamlFile } from './yamlFile.ts'

type Read<T> = Result<T, ContentProblem[]>

export function readExercise({ id, path }: ContentFile): Read<Parsed<Exercise>> {
  const yaml = readYaml(path)
  if (!yaml.ok)
    return yaml
  const { placeOf, keysOf } = yaml.value
  if (!/^[\w-]{1,64}$/.test(id))
    return refuse([{ ...placeOf([]), message: 'the name of this file is the id of its exercise. Rename it to letters, digits and hyphens, at most 64.' }])
  const file = parse(exerciseFile, yaml.value)
  if (!file.ok)
    return file
  const exercise = { value: toExercise(id, file.value, keysOf), placeOf }
  const problems = exerciseProblems(exercise)
  return problems.length > 0
    ? refuse(problems)
    : { ok: true, value: exercise }
}

/** The keys of one workshop.yaml, not yet checked: another folder's may complete them. */
export function readWorkshop({ path }: ContentFile): Read<Parsed<Record<string, unknown>>> {
  const yaml = readYaml(path)
  if (!yaml.ok)
    return yaml
  const { value, placeOf } = yaml.value
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ok: true, value: { value: { ...value }, placeOf } }
    : refuse([{ ...placeOf([]), message: 'the file must consist of keys and values, such as "lang: en".' }])
}

/** The workshop from the keys of all workshop.yaml together. */
export function toWorkshop(joined: Parsed<unknown>): Read<Parsed<Workshop>> {
  const file = parse(workshopFile, joined)
  if (!file.ok)
    return file
  const { agendas, wifi, client, ...rest } = file.value
  const value = {
    ...rest,
    wifi: wifi ?? null,
    ...client && { client: { name: client.name, date: client.date ?? null, logo: client.logo ?? null } },
    agendas: Object.entries(agendas).map(([id, agenda]) => ({ id, ...agenda, blocks: agenda.blocks.map(toBlock) })),
  }
  return {
    ok: true,
    value: { value, placeOf: joined.placeOf },
  }
}

/** A cut is known by its block and its order. */
function toBlock({ cuts, ...block }: WorkshopFile['agendas'][string]['blocks'][number]): Block {
  return { ...block, ...cuts && { cuts: cuts.map(cut => ({ id: `${block.id}-${cut.order}`, ...cut })) } }
}

function parse<T extends ExerciseFile | WorkshopFile>(schema: v.GenericSchema<unknown, T>, { value, placeOf }: Parsed<unknown>): Read<T> {
  const { success, issues, output } = v.safeParse(schema, value)
  return success
    ? { ok: true, value: output }
    : refuse(issues.map(issue => ({ ...placeOf(pathOf(issue)), message: sentenceOf(issue, schemaOf(value) ?? schema) })))
}

/** The schema of the kind that the file says it is, so that the keys of another kind are not named. */
function schemaOf(value: unknown): v.GenericSchema | undefined {
  return typeof value === 'object' && value !== null && 'kind' in value
    ? exerciseFile.options.find(({ entries }) => entries.kind.literal === value.kind)
    : undefined
}

function readYaml(path: string): Read<Parsed<unknown> & { keysOf: (path: YamlPath) => string[] }> {
  const file = readablePath(path)
  const read = readYamlFile(path)
  if (!read.ok)
    return refuse(read.error.map(problem => ({ file, ...problem })))
  const { value, lineOf, keysOf } = read.value
  return {
    ok: true,
    value: {
      value,
      keysOf,
      placeOf: at => ({ file, line: lineOf(at) }),
    },
  }
}

function refuse(problems: ContentProblem[]): Read<never> {
  return { ok: false, error: problems }
}
