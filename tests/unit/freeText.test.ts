import type { Answer, Respondent, Round, Verdict } from '../../live/domain/activities/kind.ts'
import type { Exercise } from '../../live/domain/exercise.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textId } from '../../live/domain/activities/freeText.ts'
import { questions } from '../../live/domain/activities/questions.ts'
import { kindOf } from '../../live/domain/activities/registry.ts'
import { text } from '../../live/domain/activities/text.ts'
import { words } from '../../live/domain/activities/words.ts'
import { aQuestions, aText, aWords } from '../helpers/freeTextBuilders.ts'

const round = (respondents: Respondent[], verdicts: Record<string, Verdict> = {}): Round => ({ respondents, hands: {}, verdicts })
const from = (answers: Answer[]): Respondent[] => answers.map((answer, at) => ({ participant: `p${at}`, answer }))

const anyWord = fc.constantFrom('trust', 'Trust', 'TRUST ', 'owner', 'late', 'baton', '<i>x</i>')
const answersOf: [Exercise, fc.Arbitrary<Answer>][] = [
  [aText(), fc.record({ what: anyWord, by: anyWord, shared: fc.boolean() })],
  [aText({ moderated: false }), fc.record({ what: anyWord, by: fc.constant(''), shared: fc.boolean() })],
  [aWords(), fc.array(anyWord, { maxLength: 3 })],
  [aWords({ moderated: false }), fc.array(anyWord, { maxLength: 3 })],
  [aQuestions(), fc.record({
    asked: fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3'), text: anyWord }), { selector: each => each.id, maxLength: 3 }),
    upvoted: fc.uniqueArray(fc.constantFrom('abc', 'def'), { maxLength: 2 }),
  })],
]

describe.each(answersOf)('free text of %o', (exercise, anyAnswer) => {
  const kind = kindOf(exercise)
  const accepted = anyAnswer.map(answer => kind.accept(exercise, answer)!)
  const respondents = fc.array(accepted, { maxLength: 12 }).map(from)

  it('is accepted in one form: accepting again changes nothing', () => {
    fc.assert(fc.property(accepted, (answer) => {
      expect(kind.accept(exercise, answer)).toEqual(answer)
    }))
  })

  it('is counted whatever the order it came in', () => {
    fc.assert(fc.property(respondents, fc.integer({ min: 0, max: 12 }), (all, cut) => {
      const moved = [...all.slice(cut), ...all.slice(0, cut)].reverse()
      expect(kind.tally(exercise, round(moved))).toEqual(kind.tally(exercise, round(all)))
      expect(kind.items!(exercise, round(moved))).toEqual(kind.items!(exercise, round(all)))
    }))
  })

  it('is read by the room exactly where the facilitator has let it through, or moderation is off', () => {
    fc.assert(fc.property(respondents, fc.infiniteStream(fc.constantFrom<(Verdict | undefined)[]>('shown', 'hidden', 'answered', undefined)), (all, drawn) => {
      const verdicts = Object.fromEntries(kind.items!(exercise, round(all)).flatMap(({ id }) => {
        const { value } = drawn.next()
        return value === undefined ? [] : [[id, value as Verdict]]
      }))
      const items = kind.items!(exercise, round(all, verdicts))
      const told = JSON.stringify([kind.tally(exercise, round(all, verdicts)), kind.texts?.(exercise, round(all, verdicts))])
      for (const { id, verdict, read } of items) {
        expect(read).toBe(verdict === null ? !exercise.moderated : verdict !== 'hidden')
        expect(told.includes(`"${id}"`)).toBe(read)
      }
    }))
  })

  it('never says whose it is', () => {
    fc.assert(fc.property(respondents, (all) => {
      const secret = all.map(each => ({ ...each, participant: `SECRET-${each.participant}` }))
      expect(JSON.stringify([kind.tally(exercise, round(secret)), kind.items!(exercise, round(secret))])).not.toContain('SECRET')
    }))
  })
})

describe('the id of a text', () => {
  it('is its author\'s and its words\', so that a text that was let through cannot become another one', () => {
    const ids = [textId(aText(), 'a', 'p1'), textId(aText(), 'b', 'p1'), textId(aText(), 'a', 'p2'), textId(aText({ id: 'T9' }), 'a', 'p1')]
    expect(new Set(ids).size).toBe(4)
    expect(ids[0]).toBe(textId(aText(), 'a', 'p1'))
    expect(ids.join()).toMatch(/^[a-z0-9,]+$/)
  })
})

describe('a commitment', () => {
  const given = from([
    { what: 'Call the owner', by: 'Friday', shared: true },
    { what: 'Keep a diary', by: '', shared: false },
    { what: '', by: 'never', shared: true },
  ])
  const [item] = text.items!(aText(), round(given))

  it('is shown only where its writer shares it and the facilitator lets it through', () => {
    expect(text.tally(aText(), round(given))).toEqual({ kind: 'text', responses: 2, shared: 1, texts: [] })
    expect(text.tally(aText(), round(given, { [item!.id]: 'shown' })).texts).toEqual([{ id: item!.id, what: 'Call the owner', by: 'Friday' }])
  })

  it('that is private is not even the facilitator\'s to read', () => {
    expect(text.items!(aText(), round(given)).map(each => each.text)).toEqual(['Call the owner (Friday)'])
  })

  it('waits again once its words have changed', () => {
    const changed = from([{ what: 'Call the boss', by: 'Friday', shared: true }])
    expect(text.tally(aText(), round(changed, { [item!.id]: 'shown' })).texts).toEqual([])
  })

  it('leaves a report only what the room may read', () => {
    const recorded = (verdicts: Record<string, Verdict>) => given.map(respondent => text.recorded!(aText(), respondent, verdicts))
    expect(recorded({})).toEqual([null, null, null])
    expect(recorded({ [item!.id]: 'shown' })).toEqual([given[0]!.answer, null, null])
    expect(text.recorded!(aText({ moderated: false }), given[0]!, { [item!.id]: 'hidden' })).toBeNull()
  })

  it.each([
    ['no object', 'Call'],
    ['an unknown shared', { what: 'a', by: '', shared: 'yes' }],
    ['a text that is too long', { what: 'a'.repeat(201), by: '', shared: true }],
    ['a date that is too long', { what: 'a', by: 'a'.repeat(61), shared: true }],
    ['a number', { what: 1, by: '', shared: true }],
  ])('is no commitment with %s', (_, answer) => {
    expect(text.accept(aText(), answer)).toBeNull()
  })

  it('has no date where none is asked for, and no more than it should', () => {
    expect(text.accept(aText({ by: null }), { what: ' Do\nit ', by: 'soon', shared: true, more: 1 })).toEqual({ what: 'Do it', by: '', shared: true })
  })
})

describe('words', () => {
  const given = from([['trust', 'Owner'], ['Trust'], ['trust', 'late']])

  it('are counted by word, as most people spell it', () => {
    expect(words.tally(aWords({ moderated: false }), round(given)).words.map(({ text, people }) => [text, people])).toEqual([['trust', 3], ['Owner', 1], ['late', 1]])
  })

  it('that are hidden are gone everywhere, however they are spelled', () => {
    const { id } = words.items!(aWords(), round(given)).find(each => each.text === 'trust')!
    const hidden = { [id]: 'hidden' as const }
    expect(JSON.stringify(words.tally(aWords({ moderated: false }), round(given, hidden)))).not.toMatch(/trust/i)
    expect(given.map(respondent => words.recorded!(aWords({ moderated: false }), respondent, hidden))).toEqual([['Owner'], [], ['late']])
  })

  it('are accepted once each and few, in plain text', () => {
    expect(words.accept(aWords(), [' trust\n', 'TRUST', ''])).toEqual(['trust'])
    expect(words.accept(aWords(), [])).toEqual([])
    expect(words.accept(aWords(), ['a', 'b', 'c', 'd'])).toBeNull()
    expect(words.accept(aWords(), ['a'.repeat(31)])).toBeNull()
    expect(words.accept(aWords(), 'trust')).toBeNull()
  })
})

describe('questions', () => {
  const asker: Respondent = { participant: 'p0', answer: { asked: [{ id: '1', text: 'Who pays?' }, { id: '2', text: 'When?' }], upvoted: [] } }
  const idOf = (words: string, all: Respondent[] = [asker]) => questions.items!(aQuestions(), round(all)).find(each => each.text === words)!.id
  const voter = (participant: string, ...upvoted: string[]): Respondent => ({ participant, answer: { asked: [], upvoted } })

  it('are read while others still ask, the most wanted first, answered ones last', () => {
    const all = [asker, voter('p1', idOf('Who pays?'), idOf('When?')), voter('p2', idOf('Who pays?'))]
    const read = (verdicts: Record<string, Verdict>) => questions.texts!(aQuestions(), round(all, verdicts)).map(({ text, votes, answered }) => [text, votes, answered])
    expect(read({})).toEqual([])
    expect(read({ [idOf('When?')]: 'shown', [idOf('Who pays?')]: 'shown' })).toEqual([['Who pays?', 2, false], ['When?', 1, false]])
    expect(read({ [idOf('When?')]: 'shown', [idOf('Who pays?')]: 'answered' })).toEqual([['When?', 1, false], ['Who pays?', 2, true]])
  })

  it('are wanted once by each, and never by who asked them', () => {
    const twice = questions.accept(aQuestions(), { asked: [], upvoted: [idOf('When?'), idOf('When?')] })!
    const self: Respondent = { ...asker, answer: { ...asker.answer as object, upvoted: [idOf('When?')] } as Answer }
    expect(questions.items!(aQuestions(), round([self, { participant: 'p1', answer: twice }])).find(each => each.text === 'When?')!.people).toBe(1)
  })

  it('that are wanted and were taken back are simply gone', () => {
    const left = [{ ...asker, answer: { asked: [], upvoted: [] } }, voter('p1', idOf('When?'))]
    expect(questions.items!(aQuestions(), round(left))).toEqual([])
    expect(questions.tally(aQuestions(), round(left)).responses).toBe(1)
  })

  it('leave a report only what the room may read', () => {
    expect(questions.recorded!(aQuestions(), asker, { [idOf('When?')]: 'answered' })).toEqual({ asked: [{ id: '2', text: 'When?' }], upvoted: [] })
  })

  it.each([
    ['too many', { asked: ['1', '2', '3', '4'].map(id => ({ id, text: 'a' })), upvoted: [] }],
    ['an empty one', { asked: [{ id: '1', text: ' \u200B' }], upvoted: [] }],
    ['a long one', { asked: [{ id: '1', text: 'a'.repeat(201) }], upvoted: [] }],
    ['two of one id', { asked: [{ id: '1', text: 'a' }, { id: '1', text: 'b' }], upvoted: [] }],
    ['an id that is none', { asked: [], upvoted: ['__proto__'] }],
    ['no lists', { asked: {}, upvoted: [] }],
    ['nothing', null],
  ])('are no answer with %s', (_, answer) => {
    expect(questions.accept(aQuestions(), answer as Answer)).toBeNull()
  })
})
