/** What `npm run rehearse -- …` may say. */
import type { Result } from '../protocol.ts'
import type { Pace } from './pace.ts'
import type { Profile } from './person.ts'
import { parseArgs } from 'node:util'
import { MAX_SIMULATED } from '../domain/simulated.ts'
import { PACES } from './pace.ts'
import { PROFILES } from './person.ts'

export interface RehearseOptions {
  people: number
  pace: Pace
  profile: Profile
  flaky: boolean
  seed: string
  /** Null: the server of this machine. */
  url: string | null
  /** Null: the key of this machine's server. */
  key: string | null
  /** Removes simulated people instead of sending some. */
  clear: boolean
}

const USAGE = `npm run rehearse knows --people 12, --pace ${PACES.join('|')}, --profile ${PROFILES.join('|')}, --seed 1, --flaky, --url ADDRESS, --key KEY and --clear, for example: npm run rehearse -- --people 30 --profile split`
const VALUED = ['people', 'pace', 'profile', 'seed', 'url', 'key'] as const
const FLAGS = ['flaky', 'clear'] as const

/** The options, or one sentence about what is wrong with them. */
export function readRehearseOptions(args: string[]): Result<RehearseOptions, string> {
  const strings = Object.fromEntries(VALUED.map(name => [name, { type: 'string' as const }]))
  const flags = Object.fromEntries(FLAGS.map(name => [name, { type: 'boolean' as const }]))
  const { tokens } = parseArgs({ args, strict: false, tokens: true, options: { ...strings, ...flags } })
  const given: Partial<Record<typeof VALUED[number], string>> = {}
  const set = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'option-terminator')
      continue
    if (token.kind === 'positional')
      return refuse(`"${token.value}" means nothing here. ${USAGE}`)
    const flag = FLAGS.find(each => each === token.name)
    const name = VALUED.find(each => each === token.name)
    if (flag !== undefined && token.value !== undefined)
      return refuse(`--${flag} takes no value. ${USAGE}`)
    if (flag === undefined && name === undefined)
      return refuse(`There is no option ${token.rawName}. ${USAGE}`)
    // Without this, a forgotten value would swallow the next option.
    if (name !== undefined && (!token.value || (!token.inlineValue && token.value.startsWith('--'))))
      return refuse(`${token.rawName} needs a value. ${USAGE}`)
    if (name !== undefined && token.value)
      given[name] = token.value
    set.add(token.name)
  }
  const people = Number(given.people ?? 12)
  if (!Number.isInteger(people) || people < 1 || people > MAX_SIMULATED)
    return refuse(`--people is "${given.people}", and must be a whole number from 1 to ${MAX_SIMULATED}.`)
  const pace = PACES.find(each => each === (given.pace ?? 'normal'))
  if (pace === undefined)
    return refuse(`--pace is "${given.pace}", and must be one of ${PACES.join(', ')}.`)
  const profile = PROFILES.find(each => each === (given.profile ?? 'learning'))
  if (profile === undefined)
    return refuse(`--profile is "${given.profile}", and must be one of ${PROFILES.join(', ')}.`)
  return {
    ok: true,
    value: { people, pace, profile, flaky: set.has('flaky'), clear: set.has('clear'), seed: given.seed ?? '1', url: given.url ?? null, key: given.key ?? null },
  }
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
