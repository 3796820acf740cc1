/** Options of a command, read strictly: what was mistyped is said at once. */
import type { Result } from '../live/protocol.ts'
import { parseArgs } from 'node:util'

export interface KnownOptions<V extends string, F extends string> {
  /** Options with a value. */
  valued: readonly V[]
  /** Options without one. */
  flags: readonly F[]
  /** One sentence with an example; it ends every refusal. */
  usage: string
}

export interface GivenOptions<V extends string, F extends string> { valued: Partial<Record<V, string>>, flags: ReadonlySet<F> }

/** What was typed, the last of each option; or one sentence about what is wrong. */
export function readOptions<V extends string, F extends string>(args: string[], { valued, flags, usage }: KnownOptions<V, F>): Result<GivenOptions<V, F>, string> {
  const refuse = (error: string): Result<never, string> => ({ ok: false, error: `${error} ${usage}` })
  const { tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    options: Object.fromEntries([...valued.map(name => [name, { type: 'string' as const }] as const), ...flags.map(name => [name, { type: 'boolean' as const }] as const)]),
  })
  const given: { valued: Partial<Record<V, string>>, flags: Set<F> } = { valued: {}, flags: new Set() }
  for (const token of tokens) {
    if (token.kind === 'option-terminator')
      continue
    if (token.kind === 'positional')
      return refuse(`"${token.value}" means nothing here.`)
    const flag = flags.find(each => each === token.name)
    const name = valued.find(each => each === token.name)
    if (flag !== undefined) {
      if (token.value !== undefined)
        return refuse(`--${flag} takes no value.`)
      given.flags.add(flag)
      continue
    }
    if (name === undefined)
      return refuse(`There is no option ${token.rawName}.`)
    // Without this, a forgotten value would swallow the next option.
    if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
      return refuse(`${token.rawName} needs a value.`)
    given.valued[name] = token.value
  }
  return { ok: true, value: given }
}
