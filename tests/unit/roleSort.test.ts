import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../live/server/exerciseFiles.ts'

const loaded = loadContent([fileURLToPath(new URL('../../exercises', import.meta.url))])
if (!loaded.ok)
  throw new Error('The content has problems.')
const exercise = loaded.value.exercises.get('role-sort')
if (exercise?.kind !== 'sort')
  throw new Error('There is no sort named role-sort.')
const { cards, sets } = exercise
const idsOf = (matches: (card: typeof cards[number]) => boolean) => cards.filter(matches).map(({ id }) => id)

describe('the role sort', () => {
  it('has thirty cards: eleven of each role and eight that are shared', () => {
    expect(cards.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`))
    expect(['program', 'operations', 'shared'].map(owner => idsOf(card => card.owner === owner).length)).toEqual([11, 11, 8])
  })

  it('knows which cards are contested and which take thought', () => {
    expect(idsOf(({ level }) => level === 'contested')).toEqual(['R03', 'R09', 'R20', 'R23', 'R25', 'R27', 'R28'])
    expect(idsOf(({ level }) => level === 'medium')).toEqual(['R04', 'R05', 'R08', 'R15', 'R19', 'R24', 'R26', 'R29', 'R30'])
  })

  it('has for each agenda as many cards as there is time for', () => {
    expect(sets['45']).toEqual(['R01', 'R05', 'R12', 'R20', 'R24', 'R25'])
    expect(sets['60']).toEqual(['R01', 'R05', 'R07', 'R12', 'R15', 'R20', 'R24', 'R25', 'R30'])
    expect(sets['90']).toEqual(['R01', 'R02', 'R05', 'R08', 'R12', 'R14', 'R17', 'R20', 'R24', 'R25', 'R28', 'R29'])
    expect(sets['half-day']).toHaveLength(18)
    expect(sets['half-day']).toEqual(expect.arrayContaining(sets['90'] ?? []))
  })

  it.each(cards.map(({ id, text, short }) => [id, text, short]))('%s does not give its bin away', (_, text, short) => {
    expect(`${text} ${short}`).not.toMatch(/program|project|operations/i)
  })

  it('names no owner that a card itself contradicts: one role answers for what is shared', () => {
    expect(idsOf(({ accountable }) => accountable !== null)).toEqual(idsOf(({ owner }) => owner === 'shared'))
  })
})
