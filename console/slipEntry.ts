/** What a facilitator types from a slip, as the answer of its kind: "7 ACB" or "7 A C B", "7 4 3 5", "7 POS?". */
import type { Answer } from '../live/domain/activities/kind.ts'
import type { PollFace } from '../live/domain/activities/poll.ts'
import type { Face } from '../live/domain/exercise.ts'
import type { Result } from '../live/protocol.ts'
import { nameOf } from '../components/answers/letters.ts'
import { sortText } from '../components/sortText.ts'
import { RATINGS } from '../live/domain/activities/scale.ts'
import { BINS } from '../live/domain/activities/sort.ts'
import { MAX_SLIP } from '../live/domain/slips.ts'
import { slipsText as text } from './slipsText.ts'

/** One thing to answer on a slip. `key` is null where the exercise asks one thing alone. */
export interface Slot {
  key: string | null
  name: string
  many: boolean
  /** Options of a poll are answered as a list, also where it is one; bins and ratings stand alone. */
  list: boolean
  choices: { code: string, value: string | number, name: string }[]
}

const SKIPPED = '-'

/** Empty for kinds that are not on paper. */
export function slotsOf(face: Face): Slot[] {
  switch (face.kind) {
    case 'poll': return [pollSlot(face, null)]
    case 'check': return face.items.map(item => pollSlot(item, item.id))
    case 'scale': return face.statements.map(({ id, text }) => ({ key: id, name: text, many: false, list: false, choices: RATINGS.map(rating => ({ code: String(rating), value: rating, name: rating === 1 ? face.ends.low : rating === 5 ? face.ends.high : '' })) }))
    case 'sort': return face.cards.map(({ id, short }) => ({ key: id, name: short, many: false, list: false, choices: BINS.map(bin => ({ code: sortText.letters[bin], value: bin, name: face.bins[bin] })) }))
    default: return []
  }
}

function pollSlot(face: PollFace, key: string | null): Slot {
  return { key, name: face.question, many: face.select === 'many', list: true, choices: face.options.map(({ id, text }) => ({ code: nameOf(face, id).letter, value: id, name: text })) }
}

/** The slip's number and answer, or one sentence about what is wrong with the line. */
export function parseSlip(line: string, slots: readonly Slot[]): Result<{ slip: number, answer: Answer }, string> {
  const typed = line.trim()
  const [number = ''] = /^\d*/.exec(typed) ?? []
  const rest = typed.slice(number.length).replace(/^\s*[:.]/, '')
  const slip = Number(number)
  if (number === '')
    return refuse(text.problems.noNumber)
  if (slip < 1 || slip > MAX_SLIP)
    return refuse(text.problems.badNumber(MAX_SLIP))
  const groups = groupsIn(rest.toUpperCase().split(/[\s,;/]+/).filter(Boolean), slots)
  if (groups.length === 0)
    return refuse(text.problems.nothing(slip))
  if (groups.length !== slots.length)
    return refuse(text.problems[groups.length < slots.length ? 'tooFew' : 'tooMany'](slip, groups.length, slots.length))
  const given: [string | null, Answer][] = []
  for (const [at, slot] of slots.entries()) {
    const codes = [...groups[at]!].filter(code => code !== SKIPPED)
    const unknown = codes.find(code => !slot.choices.some(choice => choice.code === code))
    const where = slots.length === 1 ? text.slip(slip) : text.place(slip, at + 1)
    if (unknown !== undefined)
      return refuse(text.problems.unknown(where, unknown, slot.choices.map(({ code }) => code)))
    if (codes.length > 1 && !slot.many)
      return refuse(text.problems.several(where))
    const values = slot.choices.filter(({ code }) => codes.includes(code)).map(({ value }) => value)
    if (values.length > 0)
      given.push([slot.key, slot.list ? values : values[0]!])
  }
  if (given.length === 0)
    return refuse(text.problems.empty(slip))
  const [first] = given
  return { ok: true, value: { slip, answer: first?.[0] === null ? first[1] : Object.fromEntries(given) } }
}

/** Answers as they were parted by blanks, or letter by letter where they were not. */
function groupsIn(tokens: readonly string[], slots: readonly Slot[]): string[] {
  const all = tokens.join('')
  if (slots.length === 1)
    return all === '' ? [] : [all]
  return tokens.length === slots.length ? [...tokens] : [...all]
}

/** The answer as it would be typed, such as "A C -". */
export function asTyped(answer: Answer, slots: readonly Slot[]): string {
  return slots.map((slot) => {
    const given = slot.key === null ? answer : partOf(answer, slot.key)
    const values = Array.isArray(given) ? given : [given]
    return slot.choices.filter(({ value }) => values.includes(value)).map(({ code }) => code).join('') || SKIPPED
  }).join(' ')
}

function partOf(answer: Answer, key: string): Answer {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer[key] ?? null : null
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
