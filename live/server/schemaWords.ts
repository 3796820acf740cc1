import type * as v from 'valibot'
/** Says in plain words what a file's value lacks: valibot's own messages are for developers. */
import type { YamlPath } from './yamlFile.ts'

type Issue = v.BaseIssue<unknown>

/** Where the issue is, as keys and indexes from the top of the file. */
export function pathOf(issue: Issue): YamlPath {
  return issue.path?.map(({ key }) => typeof key === 'number'
    ? key
    : String(key)) ?? []
}

/** One sentence that names the key, says what is wrong with it and what to do. `schema` is the whole file's. */
export function sentenceOf(issue: Issue, schema: v.GenericSchema): string {
  const path = pathOf(issue)
  const name = nameOf(path)
  const unknown = issue.type === 'strict_object' && issue.expected === 'never'
  if (unknown)
    return `${name} is not known here. Correct or remove it; known are ${keysAt(schema, path.slice(0, -1)).join(', ')}.`
  if (path.length === 0)
    return 'the file must consist of keys and values, such as "kind: poll".'
  if (issue.received === 'undefined')
    return `${name} is missing. Add it${issue.type === 'variant' ? ` with the value ${choices(issue)}` : ''}.`
  if (issue.kind === 'validation' || issue.type === 'union')
    return `${name} ${issue.message}.`
  switch (issue.type) {
    case 'variant':
    case 'literal':
    case 'picklist': return `${name} says ${issue.received}, but may only be ${choices(issue)}.`
    case 'string': return `${name} must be text. ${isPlain(issue) ? 'Put it in quotes.' : 'Write it behind the colon.'}`
    case 'number': return `${name} must be a number, without quotes.`
    case 'boolean': return `${name} must be true or false, without quotes.`
    case 'array': return `${name} must be a list: one line with a hyphen for each entry.`
    default: return `${name} must have keys of its own below it: ${keysAt(schema, path).join(', ') || 'a name, a colon and a value on each line'}.`
  }
}

/** The key as it is written, with the one above it, since the line says where: "options.a", "slides" entry 2. */
function nameOf(path: YamlPath): string {
  const [
    above,
    last,
  ] = path.slice(-2).length === 2
    ? path.slice(-2)
    : [undefined, path[0]]
  if (typeof last === 'number')
    return `"${above}" entry ${last + 1}`
  return typeof above === 'string'
    ? `"${above}.${last}"`
    : `"${last}"`
}

function isPlain({ received }: Issue): boolean {
  return /^(?:true|false|-?[\d.]+)$/.test(received ?? '')
}

/** `("a" | "b")` as `a or b`. */
function choices({ expected }: Issue): string {
  return (expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ' or ')
}

/** The keys that the schema knows at the path. */
function keysAt(schema: v.GenericSchema, path: YamlPath): string[] {
  const inner = path.reduce<object | undefined>((at, step) => at && childOf(at, step), schema)
  return inner
    ? Object.keys(entriesOf(inner))
    : []
}

function childOf(schema: object, step: string | number): object | undefined {
  const bare = unwrapped(schema)
  const child = 'value' in bare
    ? bare.value
    : 'item' in bare
      ? bare.item
      : entriesOf(bare)[step]
  return typeof child === 'object' && child !== null
    ? child
    : undefined
}

function entriesOf(schema: object): Record<string, unknown> {
  const bare = unwrapped(schema)
  return 'entries' in bare && typeof bare.entries === 'object'
    ? { ...bare.entries }
    : {}
}

/** Behind `optional`, and the first of a variant's. */
function unwrapped(schema: object): object {
  const inner = 'wrapped' in schema
    ? schema.wrapped
    : 'options' in schema && Array.isArray(schema.options)
      ? schema.options[0]
      : null
  return typeof inner === 'object' && inner !== null
    ? unwrapped(inner)
    : schema
}
