import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import CheckQuestion from '../../components/results/CheckQuestion.vue'
import CheckResult from '../../components/results/CheckResult.vue'
import { check } from '../../live/domain/activities/check.ts'
import { aCheck, aRound, aSecondLook, people } from '../helpers/checkBuilders.ts'
import { aPoll } from '../helpers/domainBuilders.ts'

const twelve = Array.from({ length: 12 }, (_, at) => at)
const first = aCheck()
const second = aSecondLook()
const before = people(...twelve.map(at => ({ K1: [at < 4 ? 'b' : 'not-sure'], K2: [at < 6 ? 'b' : 'a'] })))
const after = people(...twelve.map(at => ({ 'K1-twin': [at < 9 ? 'a' : 'b'], 'K2-twin': [at < 7 ? 'c' : 'b'] })))
const comparison = check.compare!(second, first, before, after)!
const shown = { face: check.face(second), tallies: [check.tally(second, aRound(after))] }
const explained = { ...shown, comparison, explanation: check.explanation(second) }

function aResult(with_: Record<string, unknown> = {}) {
  return mount(CheckResult, { props: { ...shown, size: 'stage', step: 0, ...with_ } as InstanceType<typeof CheckResult>['$props'] })
}

describe('the result of a check', () => {
  it('gives the question of the page its distribution, with handles where asked', () => {
    const result = aResult({ handles: true })
    expect(result.findAll('[data-item]').map(each => each.attributes('data-item'))).toEqual(['K1-twin'])
    expect(result.get('[data-item="K1-twin"] [data-option="a"]').attributes('data-count')).toBe('9')
    expect(aResult().html()).not.toMatch(/data-(?:item|option|count)/)
  })

  it('turns its pages with the steps', () => {
    const four = aSecondLook({ items: ['w', 'x', 'y', 'z'].map(id => aPoll({ id, question: `About ${id}?` })) })
    const page = (step: number | null) => mount(CheckResult, { props: { face: check.face(four), tallies: [check.tally(four, aRound([]))], size: 'stage', step } }).findAll('h2').map(each => each.text())
    expect(page(0)).toEqual(['About w?'])
    expect(page(3)).toEqual(['About z?'])
    expect(page(null)).toHaveLength(4)
  })

  it('says before and after in numbers, points and words, once it is explained', () => {
    const text = aResult(explained).text()
    expect(text).toContain('33 percent before, 75 percent after, 12 people')
    expect(text).toContain('12 people answered both.')
    expect(text).toContain('“Not sure”: 8 times before, 0 after.')
    expect(text).toMatch(/the group gained \d+%/)
    expect(aResult(explained).findAll('.hollow')).toHaveLength(3)
    expect(aResult(explained).findAll('h2')).toHaveLength(0)
  })

  it('tells what most standards say on the pages behind', () => {
    const page = aResult({ ...explained, step: 1 })
    expect(page.text()).toContain('What most standards say')
    expect(page.text()).toContain('PMI 2024')
    expect(page.findAll('.standard')).toHaveLength(1)
  })

  it('says that too few answered both, and no number of theirs', () => {
    const few = check.compare!(second, first, before.slice(0, 2), after)!
    const text = aResult({ ...explained, comparison: few }).text()
    expect(text).toBe('2 people answered both: too few to compare.')
  })

  it('gives no figure for the group below ten pairs, and says why', () => {
    const nine = check.compare!(second, first, before.slice(0, 9), after)!
    expect(aResult({ ...explained, comparison: nine }).text()).toContain('Fewer than 10 pairs')
  })

  it('stands below one another on a phone, with the reader’s own answers', () => {
    const phone = aResult({ ...explained, size: 'phone', step: null, own: { 'K1-twin': ['a'] } })
    expect(phone.text()).toContain('12 answered, 12 of them everything')
    expect(phone.findAll('h2')).toHaveLength(2)
    expect(phone.text()).toContain('Your answer')
  })
})

describe('a check that is open', () => {
  it('shows its questions and how many have finished, and no option', () => {
    const open = mount(CheckQuestion, { props: { face: check.face(first), responses: 12, finished: 7 } })
    expect(open.findAll('li').map(each => each.text())).toEqual(['What makes several projects a program?', 'Which of these is operations work?'])
    expect(open.get('[data-finished]').text()).toMatch(/7.*of 12 finished/s)
    expect(open.text()).not.toContain('A joint benefit')
  })
})
