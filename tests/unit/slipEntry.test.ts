import { describe, expect, it } from 'vitest'
import { asTyped, parseSlip, slotsOf } from '../../console/slipEntry.ts'
import { check } from '../../live/domain/activities/check.ts'
import { poll } from '../../live/domain/activities/poll.ts'
import { sort } from '../../live/domain/activities/sort.ts'
import { aCheck, aScale } from '../helpers/checkBuilders.ts'
import { aPoll } from '../helpers/domainBuilders.ts'
import { aSort } from '../helpers/sortBuilders.ts'

const many = aPoll({ select: 'many', key: null })
const exercise = aCheck()
const two = slotsOf(check.face({ ...exercise, items: [aPoll({ id: 'K1' }), { ...many, id: 'K2' }] }))
const one = slotsOf(poll.face(aPoll()))
const cards = slotsOf(sort.face(aSort()))
const scale = aScale()
const rated = slotsOf({ id: scale.id, kind: 'scale', question: scale.question, ends: scale.ends, statements: [{ id: 's', text: 'S' }, { id: 't', text: 'T' }] })

function answerOf(line: string, slots = one) {
  const parsed = parseSlip(line, slots)
  return parsed.ok ? parsed.value : parsed.error
}

describe('a line that is typed from a slip', () => {
  it.each([
    ['7 B', one, ['b']],
    ['7b', one, ['b']],
    ['  7 : b ', one, ['b']],
    ['7 ?', one, ['not-sure']],
    ['7 A AC', two, { K1: ['a'], K2: ['a', 'c'] }],
    ['7 ca', two, { K1: ['c'], K2: ['a'] }],
    ['7 - C', two, { K2: ['c'] }],
    ['7 45', rated, { s: 4, t: 5 }],
    ['7 4, 5', rated, { s: 4, t: 5 }],
    ['7 pos', cards, { R01: 'program', R02: 'operations', R03: 'shared' }],
    ['7 ? - S', cards, { R01: 'unsure', R03: 'shared' }],
  ] as const)('"%s" is read', (line, slots, answer) => {
    expect(answerOf(line, slots)).toEqual({ slip: 7, answer })
  })

  it.each([
    ['', one, 'Begin with the number on the slip, as in “7 A”.'],
    ['B', one, 'Begin with the number on the slip, as in “7 A”.'],
    ['0 A', one, 'Slips are numbered from 1 to 999.'],
    ['1000 A', one, 'Slips are numbered from 1 to 999.'],
    ['7', one, 'What does slip 7 say? Type it behind the number.'],
    ['7 F', one, 'Slip 7: there is no F. It is A, B, C or ?.'],
    ['7 AB', one, 'Slip 7: only one answer counts.'],
    ['7 -', one, 'Slip 7 has no answer at all.'],
    ['7 A F', two, 'Slip 7, number 2: there is no F. It is A, B, C or ?.'],
    ['7 A', two, 'Slip 7 has 1 of 2 answers. Type - where one was left out.'],
    ['7 POSP', cards, 'Slip 7 has 4 answers, and there are 3 to give.'],
    ['7 6 1', rated, 'Slip 7, number 1: there is no 6. It is 1, 2, 3, 4 or 5.'],
  ] as const)('"%s" is told what is wrong with it', (line, slots, problem) => {
    expect(answerOf(line, slots)).toBe(problem)
  })

  it('is told again as it was typed, for changing it', () => {
    for (const [slots, line] of [[one, '7 B'], [two, '7 A AC'], [two, '7 - C'], [rated, '7 4 5'], [cards, '7 P - ?']] as const) {
      const parsed = parseSlip(line, slots)
      expect(parsed.ok && `7 ${asTyped(parsed.value.answer, slots)}`).toBe(line)
    }
  })
})
