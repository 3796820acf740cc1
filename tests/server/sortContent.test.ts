import { describe, expect, it } from 'vitest'
import { contentOf, folderWith, problemsIn, WORKSHOP } from '../helpers/contentFolder.ts'

/** A sort that is as it should be, to break in one place. */
const SORT = `kind: sort
question: Which role owns this?
cards:
  R2:
    text: Keep it running
    short: Keep running
    owner: operations
    level: easy
    rationale: It runs.
    source: Our own, 2026
  R1:
    text: Agree on it
    short: Agree
    owner: shared
    level: contested
    rationale: It takes two.
    accountable: the sponsor
    source: Our own, 2026
sets:
  short: [R1]
rationale: Roles differ.
source: Our own, 2026
`
const problems = (text: string) => problemsIn(folderWith({ 'workshop.yaml': WORKSHOP, 'sorts/cards.yaml': text }))

describe('the file of a sort', () => {
  it('is read with its cards in the order of the file', () => {
    const { exercises } = contentOf(folderWith({ 'workshop.yaml': WORKSHOP, 'sorts/cards.yaml': SORT }))
    expect(exercises.get('cards')).toMatchObject({
      kind: 'sort',
      bins: { program: 'Program', operations: 'Operations', shared: 'Shared', unsure: 'Not sure' },
      cards: [{ id: 'R2', accountable: null }, { id: 'R1', accountable: 'the sponsor' }],
      sets: { short: ['R1'] },
      tables: false,
    })
  })

  it.each([
    ['a shared card that nobody answers for', SORT.replace('    accountable: the sponsor\n', ''), 'line 11: the shared card R1 names no accountable role. Add the line "accountable".'],
    ['a second owner', SORT.replace('level: easy', 'level: easy\n    accountable: the sponsor'), 'line 4: the card R2 has one owner, which is accountable. Remove the line "accountable", or make the owner shared.'],
    ['a set of cards that are not there', SORT.replace('[R1]', '[R1, R9]'), 'line 20: the set short names the card "R9", and there is no card of this id. Correct or remove it.'],
    ['a set that names a card twice', SORT.replace('[R1]', '[R1, R1]'), 'line 20: the set short names the card R1 twice. Remove one.'],
    ['a card too long to read standing', SORT.replace('Keep it running', 'word '.repeat(21)), 'line 5: "R2.text" has more than 20 words.'],
    ['an owner that is no role', SORT.replace('owner: operations', 'owner: sponsor'), 'line 7: "R2.owner" says "sponsor", but may only be program or operations or shared.'],
    ['a sort on joining', `${SORT}opens: on-join\n`, 'line 23: a sort cannot open on-join. Use with-slide or by-hand.'],
  ])('with %s is named with its line', (_, text, sentence) => {
    expect(problems(text)[0]).toBe(`sorts/cards.yaml, ${sentence}`)
  })
})
