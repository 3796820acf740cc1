import { describe, expect, it } from 'vitest'
import { contentOf } from '../helpers/contentFolder.ts'

const { exercises } = contentOf(new URL('../../exercises', import.meta.url).pathname)
const scenarios = [...exercises.values()].flatMap(each => each.kind === 'poll' && each.situation !== null ? [each] : [])

describe('the scenarios', () => {
  it('are twelve', () => {
    expect(scenarios.map(({ id }) => id).sort()).toEqual(Array.from({ length: 12 }, (_, at) => `S${String(at + 1).padStart(2, '0')}`))
  })

  it.each(scenarios)('$id is voted on twice, where good people disagree', ({ vote, key, options, notSure }) => {
    expect(vote).toBe('twice')
    expect(key).toBeNull()
    expect(notSure).toBeNull()
    expect(options.length).toBeGreaterThanOrEqual(3)
  })

  it.each(scenarios)('$id is told in a few lines and asked in one', ({ situation, question }) => {
    expect(situation!.length).toBeLessThanOrEqual(220)
    expect(question.length).toBeLessThanOrEqual(75)
    expect(question).toMatch(/\?$/)
  })

  it.each(scenarios)('$id says what the discussion should find', ({ rationale, source }) => {
    expect(rationale.length).toBeGreaterThan(200)
    expect(source).toMatch(/\b20\d\d\b/)
  })

  it.each(scenarios)('$id asks for a role, not for a person', ({ situation, question, options }) => {
    const words = [situation, question, ...options.map(({ text }) => text)].join(' ')
    expect(words).not.toMatch(/\b(?:he|she|his|her|who)\b/i)
  })
})
