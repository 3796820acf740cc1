/** A whole day with the project's own exercises, without chance: what a report is made of. */
import type { Answer, Verdict } from '../../live/domain/activities/kind.ts'
import type { Content, Exercise } from '../../live/domain/exercise.ts'
import type { ReportInput, StoredAnswer } from '../../live/domain/report.ts'
import { kindOf } from '../../live/domain/activities/registry.ts'
import { BINS } from '../../live/domain/activities/sort.ts'
import { createSession } from '../../live/domain/session.ts'

/** 9 o'clock on a Monday. */
export const DAY_BEGINS = Date.UTC(2026, 10, 23, 9)
const MINUTE = 60_000

export const TERMS_A = { before: 'Support desk trained, runbook tested once at night', gives: 'Program manager', receives: 'Service owner', accountable: 'Service owner', check: 'Together, 30 days after' }
const TERMS_B = { before: 'Benefit measured twice', gives: 'Program manager', receives: 'Operations manager', accountable: '', check: '' }

/** What person number `at` answers in this round; null where they do not. */
export function answerOf(exercise: Exercise, at: number, round: number): Answer {
  switch (exercise.kind) {
    case 'poll': return at % 7 === 6 ? null : [pick(exercise.options, at + exercise.id.length, round).id]
    case 'check': return Object.fromEntries(exercise.items.map((item, no) => [item.id, [exercise.twinOf !== null && at % 2 === 0 && item.key?.[0] ? item.key[0] : pick(item.options, at + no, round).id]]))
    case 'scale': return Object.fromEntries(exercise.statements.map(({ id }, no) => [id, Math.min(5, 1 + (at + no) % 4 + (exercise.twinOf === null ? 0 : 1))]))
    case 'sort': return Object.fromEntries(exercise.cards.map(({ id, owner }, no) => [id, (at * 3 + no) % (round === 1 ? 3 : 5) === 0 ? BINS[(at + no) % 4]! : owner]))
    case 'text': return at < 9 ? { what: `Name the receiving role in our plan, part ${at + 1}: Übergabe im März`, by: at % 3 === 0 ? '' : '31 March', shared: at !== 8 } : null
    default: return null
  }
}

/** Every text that somebody shared is let through. */
function allThrough(exercise: Exercise, responses: readonly StoredAnswer[]): Record<string, Verdict> {
  const respondents = responses.filter(({ activity }) => activity === exercise.id)
  const items = kindOf(exercise).items?.(exercise, { respondents, hands: {}, verdicts: {} }) ?? []
  return Object.fromEntries(items.map(({ id }) => [id, 'shown']))
}

function pick<T>(of: readonly T[], at: number, round: number): T {
  return of[(at % 3 === 0 ? round : at) % of.length]!
}

/** `people` with a phone each and two rounds of the sort, after an agreement with a signature missing. */
export function aDay(content: Content, deck: ReportInput['deck'], people = 14): ReportInput {
  const asked = [...content.exercises.values()].filter(({ kind }) => ['poll', 'check', 'scale', 'sort', 'text'].includes(kind)).filter(({ id }) => deck.some(({ exercise }) => exercise === id) || id === 'side')
  const rounds = ({ kind, vote }: Exercise) => kind === 'sort' || vote === 'twice' ? 2 : 1
  const responses = asked.flatMap(exercise => Array.from({ length: rounds(exercise) }, (_, before) => Array.from({ length: people }, (_, at): StoredAnswer | null => {
    const answer = answerOf(exercise, at, before + 1)
    return answer === null ? null : { participant: at === 13 ? 'slip:4' : `p${at}`, activity: exercise.id, round: before + 1, answer, savedAt: DAY_BEGINS + at * MINUTE }
  }).filter(each => each !== null)).flat())
  const session = createSession({ id: 's1', code: 'KXQ4', agenda: '60', deck, content, now: DAY_BEGINS })
  const blank = { phase: 'explained' as const, talkEndsAt: null, step: 0, closesAt: null, hands: {}, verdicts: {}, decisions: {} }
  const activities = Object.fromEntries(asked.map(exercise => [exercise.id, { ...blank, round: rounds(exercise), verdicts: allThrough(exercise, responses) }]))
  const [sort] = asked.filter(each => each.kind === 'sort')
  const cards = sort?.cards.slice(0, 3).map(({ id }) => id) ?? []
  return {
    content,
    deck,
    now: DAY_BEGINS + 61 * MINUTE,
    session: {
      ...session,
      people: people + 2,
      endedAt: DAY_BEGINS + 62 * MINUTE,
      activities: {
        ...activities,
        ...sort && { [sort.id]: { ...activities[sort.id]!, decisions: { [cards[0]!]: { choice: 'shared', note: 'The sponsor decides by May' } } } },
        'handover-agreement': { ...blank, phase: 'shown', round: 1 },
      },
      annotations: {
        notes: [{ id: 'n1', at: DAY_BEGINS, slide: 'join', text: 'A private note' }],
        words: { 'agreement': 'The group found its words quickly.\nThe third point waits for the sponsor.', 'then-and-now': 'Most talk was on adoption.' },
        tables: false,
      },
    },
    responses,
    simulated: 0,
    boards: new Map([
      [sort?.id ?? '', [{ name: 'table:1', state: { kind: 'sort', pen: null, placed: {}, accountable: {}, flagged: [], unowned: ['Who tells the customers', 'Data of the old system'] } }]],
      ['handover-agreement', [
        { name: 'room', state: { kind: 'room', cards, terms: { [cards[0]!]: TERMS_A, [cards[1]!]: TERMS_B }, signed: { 'hand-over': 'p1', 'accept': null } } },
        { name: 'table:2', state: { kind: 'draft', pen: null, terms: { [cards[0]!]: { ...TERMS_A, before: 'What table two wrote' } } } },
      ]],
    ]),
    tables: new Map([['p1', 1], ['p2', 1], ['p3', 2]]),
    tokenOf: participant => `t${[...participant].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7) % 100_000}`,
  }
}
