import type { Explanation } from '../../live/domain/exercise.ts'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { deckKey } from '../../components/live/deckContext.ts'
import SortStage from '../../components/live/SortStage.vue'
import SortResult from '../../components/results/SortResult.vue'
import { sort } from '../../live/domain/activities/sort.ts'
import { anActivityView } from '../helpers/builders.ts'
import { aCard, aSort, aSortFace, aSortTally } from '../helpers/sortBuilders.ts'

const TALLY = aSortTally({ R01: [20, 2, 1, 1], R02: [8, 9, 7, 0], R03: [0, 0, 24, 0] })

function explanationWith(level: 'easy' | 'contested'): Explanation {
  return sort.explanation(aSort({ cards: [aCard('R01', { level, accountable: 'the sponsor' }), aCard('R02'), aCard('R03')] }))
}
function aStage(with_ = {}) {
  return mount(SortResult, { props: { face: aSortFace(), tallies: [TALLY], size: 'stage', handles: true, ...with_ } })
}
const cardsOn = (stage: ReturnType<typeof aStage>) => [...new Set(stage.findAll('[data-card]').map(cell => cell.attributes('data-card')))]

describe('the result of a sort on the stage', () => {
  it('begins with the most disputed card', () => {
    expect(cardsOn(aStage())).toEqual(['R02', 'R01', 'R03'])
  })

  it('says percent and number in every cell, in words too, and gives both to tests and tools', () => {
    const cell = aStage().get('[data-card=R02][data-bin=operations]')
    expect(cell.attributes('data-count')).toBe('9')
    expect(cell.get('[aria-hidden]').text()).toBe('38% 9')
    expect(cell.text()).toContain('38 percent, 9 people')
  })

  it('counts percent of the people who placed the card', () => {
    const stage = aStage({ tallies: [aSortTally({ R01: [1, 1, 0, 0], R02: [4, 0, 0, 0], R03: [0, 0, 0, 0] })] })
    expect(stage.get('[data-card=R01][data-bin=program] [aria-hidden]').text()).toBe('50% 1')
    expect(stage.get('[data-card=R03][data-bin=program] [aria-hidden]').text()).toBe('0% 0')
  })

  it('names each column by shape, letter and word', () => {
    const heads = aStage().findAll('thead th').slice(1)
    expect(heads.map(head => head.findAll('span').map(span => span.text()))).toEqual([['P', 'Program'], ['O', 'Operations'], ['S', 'Shared'], ['Not sure']])
    expect(heads.every(head => head.find('svg').exists())).toBe(true)
  })

  it('shows one page at its step, and no card twice', () => {
    const ids = Array.from({ length: 9 }, (_, at) => `R1${at}`)
    const face = aSortFace({ cards: ids.map(id => ({ id, text: id, short: id })) })
    const tallies = [aSortTally(Object.fromEntries(ids.map(id => [id, [1, 0, 0, 0] as [number, number, number, number]])))]
    const pages = [0, 1].map(step => cardsOn(aStage({ face, tallies, step })))
    expect(pages.map(page => page.length)).toEqual([5, 4])
    expect(pages.flat()).toEqual(ids)
  })

  it('carries no handles in previews and on paper', () => {
    expect(aStage({ handles: false }).find('[data-card], [data-count]').exists()).toBe(false)
  })

  it('tells who moved each card since the first sort, and what the group decided', () => {
    const stage = aStage({
      tallies: [TALLY, TALLY],
      movement: { pairs: 24, moved: 9, moves: [], cards: [{ card: 'R02', pairs: 24, moved: 9, moves: [{ from: 'operations', to: 'shared', people: 7 }, { from: 'program', to: 'shared', people: 2 }] }] },
      decisions: { R02: { choice: 'shared', note: '' } },
    })
    const row = stage.findAll('tbody tr')[0]!
    expect(row.text()).toContain('7 of 24 moved from Operations to Shared')
    expect(row.text()).toContain('We decided: Shared')
  })

  it('splits every cell by side where there are enough of both', () => {
    const bySide = { change: aSortTally({ R01: [5, 0, 0, 0], R02: [5, 0, 0, 0], R03: [5, 0, 0, 0] }), run: aSortTally({ R01: [3, 2, 0, 0], R02: [0, 5, 0, 0], R03: [0, 0, 5, 0] }) }
    expect(aStage({ bySide }).get('[data-card=R01][data-bin=program]').text()).toContain('Change 100%, Run 60%')
    expect(aStage().text()).not.toContain('Run')
  })

  it('stands beside what tables placed together, where they did', () => {
    const stage = aStage({ tables: aSortTally({ R01: [3, 1, 0, 0], R02: [0, 4, 0, 0], R03: [0, 0, 4, 0] }) })
    expect(stage.get('[data-card=R01][data-bin=program]').text()).toContain('3 tables')
    expect(stage.get('[data-card=R01][data-bin=program]').attributes('data-count')).toBe('20')
    expect(stage.get('.caption').text()).toBe('24 people, 4 tables, most disputed first')
    expect(aStage().text()).not.toContain('table')
  })

  it('says which bin most standards name, why and where from, once it is explained', () => {
    const row = aStage({ explanation: explanationWith('easy') }).get('li[data-card=R01]')
    expect(row.text()).toContain('Why R01')
    expect(row.text()).toContain('Source of R01')
    expect(row.get('.owner').text()).toBe('Program')
  })

  it('names no bin for a contested card, only where standards differ', () => {
    const row = aStage({ explanation: explanationWith('contested') }).get('li[data-card=R01]')
    expect(row.get('.owner').text()).toBe('Good people disagree')
    expect(row.text()).toContain('Why R01 Accountable: the sponsor')
  })
})

describe('a sort on the stage before its result may be seen', () => {
  const stage = (with_ = {}) => mount(SortStage, {
    props: { activity: anActivityView({ face: aSortFace(), ...with_ }), responses: 12, handles: true },
    global: { provide: { [deckKey as symbol]: { oneScreen: null, send: () => {} } } },
  })

  it('says where cards may go and how many have answered, never which way', () => {
    expect(stage().text()).toContain('12 answered')
    expect(stage().find('[data-count], [data-card]').exists()).toBe(false)
  })

  it('says so when too few have answered, and still gives the reasons', () => {
    expect(stage({ phase: 'shown', tooFew: true }).text()).toContain('Too few have answered')
    const explained = stage({ phase: 'explained', tooFew: true, explanation: explanationWith('easy') })
    expect(explained.text()).toContain('Why R01')
    expect(explained.text()).not.toContain('0%')
  })
})

describe('the result of a sort on a phone', () => {
  const phone = (with_ = {}) => mount(SortResult, { props: { face: aSortFace(), tallies: [TALLY], size: 'phone', ...with_ } })

  it('lists every card in full, the most disputed first, and marks where its person placed it', () => {
    const list = phone({ own: { R02: 'shared' } })
    const cards = list.findAll('.sort-list > li')
    expect(cards.map(card => card.get('.name').text())).toEqual(['The whole text of R02', 'The whole text of R01', 'The whole text of R03'])
    expect(cards[0]!.findAll('.cells > li')[2]!.text()).toContain('Yours')
    expect(cards[1]!.text()).not.toContain('Yours')
  })

  it('has no key before it is explained', () => {
    expect(phone().text()).not.toMatch(/standards say|Why R|disagree/)
    const explained = phone({ explanation: explanationWith('contested') }).findAll('.sort-list > li')
    expect(explained[0]!.text()).toContain('Most standards say Program')
    expect(explained[1]!.text()).toContain('Good people disagree')
  })
})
