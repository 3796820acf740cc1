import { describe, expect, it } from 'vitest'
import { contentOf, folderWith, POLL, problemsIn, WORKSHOP } from '../helpers/contentFolder.ts'

const CHECK = `kind: check
question: First look
items: [tea, milk]
rationale: People differ.
source: Our own, 2026
`
const SCALE = `kind: scale
question: How was it?
ends:
  low: Not at all
  high: Completely
statements:
  b: I slept well.
  a: I ate well.
rationale: People differ.
source: Our own, 2026
`
const KEYED = `${POLL}key: b\n`
const files = { 'workshop.yaml': WORKSHOP, 'polls/tea.yaml': KEYED, 'polls/milk.yaml': KEYED.replace('Tea or coffee', 'Milk or none') }

describe('a check in a file', () => {
  it('holds the polls it names, in its order', () => {
    const check = contentOf(folderWith({ ...files, 'checks/look.yaml': CHECK.replace('[tea, milk]', '[milk, tea]') })).exercises.get('look')
    expect(check).toMatchObject({ kind: 'check', explained: true, items: [{ id: 'milk', key: ['b'] }, { id: 'tea' }] })
  })

  it('takes a poll from a later folder, as every exercise', () => {
    const overlay = folderWith({ 'tea.yaml': KEYED.replace('Tea or coffee', 'Green or black') })
    const check = contentOf(folderWith({ ...files, 'checks/look.yaml': CHECK }), overlay).exercises.get('look')
    expect(check).toMatchObject({ items: [{ question: 'Green or black?' }, { id: 'milk' }] })
  })

  it.each([
    ['a poll that is none', '[tea, juice]', 'checks/look.yaml, line 3: items names "juice", and there is no exercise of this id. Correct or remove it.'],
    ['itself', '[tea, look]', 'checks/look.yaml, line 3: items names "look", which is no poll with a key. A check compares answers with a key: name such a poll.'],
    ['a poll twice', '[tea, tea]', 'checks/look.yaml, line 3: the poll tea stands there twice. Remove one.'],
    ['no poll', '[]', 'checks/look.yaml, line 3: "items" needs at least one poll.'],
  ])('that names %s is refused with its line', (_, items, sentence) => {
    expect(problemsIn(folderWith({ ...files, 'checks/look.yaml': CHECK.replace('[tea, milk]', items) }))).toEqual([sentence])
  })

  it('that names a poll without a key is refused', () => {
    expect(problemsIn(folderWith({ ...files, 'polls/milk.yaml': POLL, 'checks/look.yaml': CHECK }))).toEqual([expect.stringContaining('"milk", which is no poll with a key')])
  })

  it('complains of a broken poll once, in the poll’s own file', () => {
    expect(problemsIn(folderWith({ ...files, 'polls/milk.yaml': 'kind: poll\n', 'checks/look.yaml': CHECK })).filter(sentence => sentence.includes('look.yaml'))).toEqual([])
  })
})

describe('a scale in a file', () => {
  it('has its statements in the order of the file', () => {
    expect(contentOf(folderWith({ ...files, 'scales/day.yaml': SCALE })).exercises.get('day')).toMatchObject({ statements: [{ id: 'b', text: 'I slept well.' }, { id: 'a', text: 'I ate well.' }] })
  })

  it('is one statement, its question, where it lists none', () => {
    const alone = SCALE.replace(/statements:\n.*\n.*\n/, '')
    expect(contentOf(folderWith({ ...files, 'scales/day.yaml': alone })).exercises.get('day')).toMatchObject({ statements: [{ id: 'a', text: 'How was it?' }] })
  })

  it.each([
    ['nothing earlier', '', 'then: a', /twinOf names no earlier scale/],
    ['a statement that there is not', 'twinOf: start\n', 'then: c', /line 13: looksBackOn names the statement "c", and there is none\. Name one of b, then\./],
    ['itself', 'twinOf: start\n', 'then: then', /"then" cannot be what "then" looks back on/],
  ])('that looks back on %s is refused with its line', (_, twin, back, sentence) => {
    const later = `${SCALE.replace('  a: I ate well.', '  then: I had eaten well.')}${twin}looksBackOn:\n  ${back}\n`
    expect(problemsIn(folderWith({ ...files, 'scales/start.yaml': SCALE, 'scales/day.yaml': later }))).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]))
  })

  it('names both ends in words', () => {
    expect(problemsIn(folderWith({ ...files, 'scales/day.yaml': SCALE.replace('  high: Completely\n', '') }))).toEqual([expect.stringMatching(/scales\/day.yaml, line \d+: "ends.high" is missing/)])
  })
})
