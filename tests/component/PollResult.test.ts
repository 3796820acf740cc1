import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PollQuestion from '../../components/results/PollQuestion.vue'
import PollResult from '../../components/results/PollResult.vue'
import { aPollFace, aTally } from '../helpers/builders.ts'

const face = aPollFace()
const first = aTally({ a: 8, b: 4, c: 12 })
const second = aTally({ a: 2, b: 4, c: 18 })
const movement = { pairs: 24, moved: 6, moves: [{ from: 'a', to: 'c', people: 6 }] }
const explanation = { key: ['c'], rationale: 'The business sustains the benefit.', source: 'A standard, 2024' }

function aResult(with_: Partial<InstanceType<typeof PollResult>['$props']> = {}) {
  const result = mount(PollResult, { props: { face, tallies: [first], size: 'stage', ...with_ } })
  return { result, row: (at: number) => result.findAll('li')[at]! }
}

describe('a result', () => {
  it('gives each option its text, its percentage and its people', () => {
    const { result, row } = aResult()
    expect(result.findAll('li')).toHaveLength(5)
    expect(row(0).text()).toContain('The program manager')
    expect(row(0).get('b').text()).toBe('33%')
    expect(row(0).text()).toContain('33 percent, 8 people')
    expect(result.text()).toContain('24 answered')
  })

  it('shows the first vote beside the present one', () => {
    const { result, row } = aResult({ tallies: [first, second], movement })
    expect(result.text()).toContain('1st vote')
    expect(row(2).findAll('b').map(each => each.text())).toEqual(['50%', '75%'])
    expect(row(2).findAll('.line')).toHaveLength(2)
  })

  it('tells who moved in a sentence', () => {
    expect(aResult({ tallies: [first, second], movement }).result.text()).toContain('6 of 24 moved: 6 from A to C.')
    expect(aResult().result.text()).not.toContain('moved')
  })

  it('carries its handles only where it is asked to', () => {
    expect(aResult().result.html()).not.toMatch(/data-(?:option|count)/)
    const { result } = aResult({ tallies: [first, second], handles: true })
    expect(result.findAll('[data-option]').map(row => [row.attributes('data-option'), row.attributes('data-count')])).toEqual([
      ['a', '2'],
      ['b', '4'],
      ['c', '18'],
      ['d', '0'],
      ['not-sure', '0'],
    ])
  })

  it('says in words what most standards say, why, and from where', () => {
    const { result, row } = aResult({ explanation })
    expect(row(2).text()).toContain('What most standards say')
    expect(row(1).text()).not.toContain('What most standards say')
    expect(result.text()).toContain('The business sustains the benefit.')
    expect(result.text()).toContain('Source: A standard, 2024')
  })

  it('folds the other options on the stage to make room for the reason, and keeps their numbers', () => {
    expect(aResult({ explanation }).result.find('.folded').exists()).toBe(true)
    expect(aResult({ explanation }).row(0).get('b').text()).toBe('33%')
    expect(aResult({ explanation, size: 'phone' }).result.find('.folded').exists()).toBe(false)
  })

  it('names no option where good people disagree', () => {
    const { result } = aResult({ explanation: { ...explanation, key: [] } })
    expect(result.text()).not.toContain('What most standards say')
    expect(result.text()).toContain('Source:')
  })

  it('marks the reader\'s own answer in words', () => {
    const { result, row } = aResult({ size: 'phone', own: ['b'] })
    expect(row(1).text()).toContain('Your answer')
    expect(result.text().match(/Your answer/g)).toHaveLength(1)
  })
})

describe('a question on the stage', () => {
  it('tells its options and how many have answered, never what', () => {
    const question = mount(PollQuestion, { props: { face, responses: 12, handles: true } })
    expect(question.text()).toContain('12 answered')
    expect(question.text()).not.toMatch(/%|percent/)
    expect(question.html()).not.toContain('data-count')
    expect(question.findAll('[data-option]')).toHaveLength(5)
  })
})
