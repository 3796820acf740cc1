/** What `npm run kit -- …` may say. */
import type { Result } from '../live/protocol.ts'
import type { DocumentId } from './documentList.ts'
import type { Paper } from './papers.ts'
import { parseArgs } from 'node:util'
import { DOCUMENT_IDS } from './documentList.ts'
import { PAPERS } from './papers.ts'

/** Mails, questions for a form, and the cards for screen readers. */
export const TEXTS = 'texts'

export interface KitOptions {
  /** People who are expected; null when nobody said: then there is no print-ready file. */
  people: number | null
  papers: Paper[]
  only: (DocumentId | typeof TEXTS)[]
  /** Id of the agenda that workbook and tally sheets are made for; null for the workshop's own. */
  agenda: string | null
  /** Where phones find the page, without a slash at the end; null: an address of this machine. */
  address: string | null
  /** The folder it is written to, as it was typed. */
  output: string
}

const MAX_PEOPLE = 300
const NAMES = [...DOCUMENT_IDS, TEXTS] as const
const KNOWN: readonly string[] = NAMES
const VALUED = ['people', 'paper', 'only', 'agenda', 'address', 'output'] as const
const USAGE = 'npm run kit knows --people NUMBER, --paper a4 or letter, --only NAME,NAME, --agenda ID, --address URL and --output FOLDER, for example: npm run kit -- --people 24 --paper letter'

/** The options, or one sentence about what is wrong with them. `env.PUBLIC_URL` is the address where none is typed. */
export function readKitOptions(args: string[], env: { PUBLIC_URL?: string | undefined } = {}): Result<KitOptions, string> {
  const said = readValues(args)
  if (!said.ok)
    return said
  const { people, paper, only, agenda = null, output = 'dist/kit' } = said.value
  const count = people === undefined ? null : Number(people)
  if (count !== null && !(Number.isInteger(count) && count >= 1 && count <= MAX_PEOPLE))
    return refuse(`--people is "${people}", and must be a whole number from 1 to ${MAX_PEOPLE}. ${USAGE}`)
  if (paper !== undefined && !Object.hasOwn(PAPERS, paper))
    return refuse(`--paper is "${paper}", and must be a4 or letter. ${USAGE}`)
  const names = only?.split(',').map(name => name.trim()).filter(name => name !== '') ?? [...NAMES]
  const unknown = names.find(name => !KNOWN.includes(name))
  if (unknown !== undefined || names.length === 0)
    return refuse(`--only names "${unknown ?? only}", and there is no such document: there are ${NAMES.join(', ')}.`)
  const address = webAddress(said.value.address ?? env.PUBLIC_URL)
  if (!address.ok)
    return refuse(`${said.value.address === undefined ? 'PUBLIC_URL' : '--address'} is "${said.value.address ?? env.PUBLIC_URL}", and must be an address such as http://192.168.8.10:3030 or https://workshop.example.org.`)
  return {
    ok: true,
    value: {
      people: count,
      // A room has one kind of paper: one print-ready file.
      papers: paper === undefined ? count === null ? ['a4', 'letter'] : ['a4'] : [paper as Paper],
      only: NAMES.filter(name => names.includes(name)),
      agenda,
      address: address.value,
      output,
    },
  }
}

type Values = Partial<Record<typeof VALUED[number], string>>

function readValues(args: string[]): Result<Values, string> {
  const options = Object.fromEntries(VALUED.map(name => [name, { type: 'string' as const }]))
  const values: Values = {}
  for (const token of parseArgs({ args, strict: false, tokens: true, options }).tokens) {
    if (token.kind === 'option-terminator')
      continue
    if (token.kind === 'positional')
      return refuse(`"${token.value}" means nothing here. ${USAGE}`)
    const name = VALUED.find(each => each === token.name)
    if (name === undefined)
      return refuse(`There is no option ${token.rawName}. ${USAGE}`)
    // Without this, a forgotten value would swallow the next option.
    if (!token.value || (!token.inlineValue && token.value.startsWith('--')))
      return refuse(`${token.rawName} needs a value. ${USAGE}`)
    values[name] = token.value
  }
  return { ok: true, value: values }
}

/** Null where none is given. */
function webAddress(given: string | undefined): Result<string | null, null> {
  const typed = given?.trim()
  if (!typed)
    return { ok: true, value: null }
  const url = URL.parse(typed)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.search === '' && url.hash === ''
    ? { ok: true, value: url.href.replace(/\/+$/, '') }
    : { ok: false, error: null }
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
