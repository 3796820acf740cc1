import type { Answer } from '../../live/domain/activities/kind.ts'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ScaleAnswer from '../../components/answers/ScaleAnswer.vue'
import ScaleResult from '../../components/results/ScaleResult.vue'
import { scale } from '../../live/domain/activities/scale.ts'
import { aRound, aScale, people } from '../helpers/checkBuilders.ts'

const exercise = aScale()
const face = scale.face(exercise)

function anAnswer(answer: Answer | null = null, with_: Partial<InstanceType<typeof ScaleAnswer>['$props']> = {}) {
  const wrapper = mount(ScaleAnswer, { props: { face, answer, seed: 0, ...with_ } })
  const group = (at: number) => wrapper.findAll('[role=radiogroup]')[at]!
  return { wrapper, group, answers: () => wrapper.emitted('answer')?.map(([given]) => given) ?? [] }
}

describe('answering a scale', () => {
  it('is a radiogroup for each statement, its ends named in words', () => {
    const { wrapper, group } = anAnswer()
    expect(wrapper.findAll('[role=radiogroup]').map(each => each.attributes('aria-label'))).toEqual(['I could explain it.', 'It is clear where I work.'])
    expect(group(0).findAll('input').map(each => each.attributes('aria-label'))).toEqual(['1, Not at all', '2', '3', '4', '5, Completely'])
  })

  it('sends each rating at once, with the others', async () => {
    const { group, answers } = anAnswer({ b: 2 })
    await group(0).get('input[value="4"]').trigger('change')
    expect(answers()).toEqual([{ a: 4, b: 2 }])
  })

  it('shows the ratings it is given and no other', async () => {
    const { wrapper, group } = anAnswer({ a: 2 })
    await group(0).get('input[value="5"]').trigger('change')
    await wrapper.vm.$nextTick()
    const checked = () => wrapper.findAll<HTMLInputElement>('input').filter(each => each.element.checked).map(each => each.element.value)
    expect(checked()).toEqual(['2'])
  })

  it('does not repeat a question that is the statement itself', () => {
    const alone = scale.face(aScale({ question: 'I could explain it.', statements: [{ id: 'a', text: 'I could explain it.' }] }))
    expect(anAnswer(null, { face: alone }).wrapper.find('.words').exists()).toBe(false)
    expect(anAnswer(null, { face: alone }).group(0).attributes('aria-label')).toBe('I could explain it.')
  })
})

describe('the result of a scale', () => {
  const tally = scale.tally(exercise, aRound(people({ a: 1 }, { a: 4, b: 2 }, { a: 4, b: 5 })))
  const aResult = (with_: Partial<InstanceType<typeof ScaleResult>['$props']> = {}) => mount(ScaleResult, { props: { face, tallies: [tally], size: 'stage', ...with_ } })

  it('gives each statement its distribution, its mean and how many', () => {
    const result = aResult()
    const [a, b] = result.findAll('.scale-statement')
    expect(a!.text()).toContain('n = 3')
    expect(a!.findAll('.people').map(each => each.text())).toEqual(['1', '0', '0', '2', '0'])
    expect(a!.text()).toContain('Mean 3.0')
    expect(b!.text()).toContain('Mean 3.5')
    expect(result.text()).toContain('3 answered')
  })

  it('carries handles only where it is asked to', () => {
    expect(aResult().html()).not.toMatch(/data-(?:statement|option|count)/)
    expect(aResult({ handles: true }).get('[data-statement="a"] [data-option="4"]').attributes('data-count')).toBe('2')
  })

  it('sets the mean of the same people before beside it, in words too', () => {
    const comparison = scale.compare!(exercise, exercise, people({ a: 1 }, { a: 2 }, { a: 2 }), people({ a: 1 }, { a: 4 }, { a: 4 }))!
    const text = aResult({ comparison: comparison as NonNullable<InstanceType<typeof ScaleResult>['$props']['comparison']> }).text()
    expect(text).toMatch(/3 people rated it both times.*1\.7 before.*3\.0 now.*\+1\.3 on average/s)
  })

  it('sets three times of the same people beside one another where it looks back, and says what that cannot show', () => {
    const asks = aScale({ statements: [{ id: 'a', text: 'Now I could.' }, { id: 'then', text: 'Then I could.' }], looksBackOn: { then: 'a' } })
    const before = people({ a: 3 }, { a: 4 }, { a: 3 })
    const after = people({ a: 4, then: 2 }, { a: 5, then: 2 }, { a: 4, then: 1 }, { a: 1, then: 1 })
    const comparison = scale.compare!(asks, asks, before, after) as NonNullable<InstanceType<typeof ScaleResult>['$props']['comparison']>
    const result = aResult({ face: scale.face(asks), tallies: [scale.tally(asks, aRound(after))], comparison, handles: true, own: { a: 4, then: 2 } })
    const panels = result.findAll('.scale-statement')
    expect(panels.map(panel => panel.get('.words').text())).toEqual([expect.stringContaining('At the start'), expect.stringContaining('Looking back'), expect.stringContaining('Now')])
    expect(panels.map(panel => panel.findAll('.people').map(each => each.text()).join(''))).toEqual(['00210', '12000', '00021'])
    expect(result.text()).toMatch(/3 people rated all three, 1 did not\. \+1\.0 since the start, \+2\.7 looking back\./)
    expect(result.text()).toContain('not what they know')
    expect(result.get('[data-statement="a"] [data-option="1"]').attributes('data-count')).toBe('1')
    expect(panels[0]!.html()).not.toMatch(/data-(?:statement|option|count)/)
  })

  it('says that too few rated it both times', () => {
    expect(aResult({ comparison: { kind: 'scale', pairs: 2, statements: [] } }).text()).toContain('2 people rated it both times: too few to compare.')
  })

  it('marks the reader’s own rating', () => {
    expect(aResult({ size: 'phone', own: { a: 4 } }).find('.own').text()).toContain('You')
  })
})
