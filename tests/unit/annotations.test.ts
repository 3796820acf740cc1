import { describe, expect, it } from 'vitest'
import { annotate, annotationsOf, MAX_NOTES } from '../../live/domain/annotations.ts'
import { aSession } from '../helpers/domainBuilders.ts'

const AT = Date.UTC(2026, 10, 23, 9, 30)
const note = (id: string, text: string) => ({ type: 'note', id, text }) as const

function after(...annotations: Parameters<typeof annotate>[1][]) {
  return annotations.reduce((session, each, at) => {
    const next = annotate(session, each, AT + at)
    return next.ok ? next.value : session
  }, aSession())
}

describe('what the facilitator writes for the report', () => {
  it('keeps a note with its time and the slide it was written on', () => {
    expect(annotationsOf(after(note('n1', '  Ask about May. '))).notes).toEqual([{ id: 'n1', at: AT, slide: aSession().place.slide, text: 'Ask about May.' }])
  })

  it('keeps a note once that is sent twice, and takes it away when it is emptied', () => {
    expect(annotationsOf(after(note('n1', 'one'), note('n1', 'one'))).notes).toHaveLength(1)
    expect(annotationsOf(after(note('n1', 'one'), note('n1', 'two'))).notes).toMatchObject([{ at: AT, text: 'two' }])
    expect(annotationsOf(after(note('n1', 'one'), note('n1', ' '))).notes).toEqual([])
  })

  it('is possible after the end of a session, and saved as its next revision', () => {
    const ended = { ...aSession(), endedAt: AT, revision: 7 }
    expect(annotate(ended, { type: 'words', part: 'agreement', text: 'We meet in May.' }, AT)).toMatchObject({
      ok: true,
      value: { revision: 8, endedAt: AT, annotations: { words: { agreement: 'We meet in May.' } } },
    })
  })

  it('refuses more notes than a day has, and keeps those there are', () => {
    const full = after(...Array.from({ length: MAX_NOTES }, (_, at) => note(`n${at}`, 'text')))
    expect(annotate(full, note('more', 'text'), AT)).toEqual({ ok: false, error: { code: 'too-many' } })
    expect(annotate(full, note('n0', 'changed'), AT).ok).toBe(true)
  })
})
