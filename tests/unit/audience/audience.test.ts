import { describe, expect, it } from 'vitest'
import { codeInPath, createNotes, normalCode } from '../../../audience/phone.ts'
import { screenKey, screenOf } from '../../../audience/screen.ts'
import { statusText } from '../../../audience/status.ts'
import { en } from '../../../audience/text.ts'
import { clockFace } from '../../../components/countdown.ts'
import { anActivityView, aParticipantView, aPollFace, aStorage, aTally } from '../../helpers/builders.ts'

describe('the code in the address', () => {
  it('is the path, in capitals', () => {
    expect(codeInPath('/kxqr')).toBe('KXQR')
    expect(codeInPath('/')).toBeUndefined()
    expect(codeInPath('/%E0%A4%A')).toBeUndefined()
  })

  it('is read as people type it', () => {
    expect(normalCode(' kx qr ')).toBe('KXQR')
  })
})

describe('the screen', () => {
  const live = { status: 'live', refusal: null, arrived: true } as const
  const arrival = anActivityView({ face: aPollFace({ id: 'side' }) })
  const shown = anActivityView({ phase: 'shown', tallies: [aTally({})] })

  it.each([
    ['connecting before the first view', { ...live, status: 'connecting', view: null }, 'connecting'],
    ['the code where no session has it', { ...live, status: 'refused', refusal: 'unknown-session', view: null }, 'code'],
    ['outdated for an old page', { ...live, status: 'refused', refusal: 'wrong-version', view: null }, 'outdated'],
    ['outdated without its cookie', { ...live, status: 'refused', refusal: 'not-allowed', view: null }, 'outdated'],
    ['ended when the session is over', { ...live, view: aParticipantView({ session: { ...aParticipantView().session, ended: true } }) }, 'ended'],
    ['ended where joining says so', { ...live, status: 'refused', refusal: 'ended', view: null }, 'ended'],
    ['the arrival question first', { ...live, arrived: false, view: aParticipantView({ arrival, activity: anActivityView() }) }, 'arrival'],
    ['the arrival question never again', { ...live, view: aParticipantView({ arrival, activity: anActivityView() }) }, 'poll'],
    ['the slide where nothing is asked', { ...live, view: aParticipantView() }, 'slide'],
    ['the poll also while the connection is lost', { ...live, status: 'lost', view: aParticipantView({ activity: anActivityView() }) }, 'poll'],
    ['the result once it is shown', { ...live, view: aParticipantView({ activity: shown }) }, 'result'],
  ] as const)('is %s', (_, input, name) => {
    expect(screenOf(input).name).toBe(name)
  })

  it('is new for another question and another vote, and the same for another phase', () => {
    const key = (with_: Parameters<typeof anActivityView>[0]) => screenKey({ name: 'poll', activity: anActivityView(with_) }, 'Two roles')
    expect(key({ phase: 'waiting' })).toBe(key({ phase: 'closed' }))
    expect(key({ round: 2 })).not.toBe(key({ round: 1 }))
    expect(key({ face: aPollFace({ id: 'K4' }) })).not.toBe(key({}))
    expect(screenKey({ name: 'slide' }, 'One')).not.toBe(screenKey({ name: 'slide' }, 'Two'))
  })
})

describe('the status', () => {
  const poll = (phase: 'waiting' | 'open' | 'closed', state: Parameters<typeof statusText>[1], answered = false, face = aPollFace()) =>
    statusText({ name: 'poll', activity: anActivityView({ phase, face }) }, state, answered, en)

  it('says "Saved" only for what is saved', () => {
    expect(poll('open', 'saved', true)).toContain('Saved')
    expect(poll('closed', 'saved', true)).toContain('Saved')
    for (const state of ['none', 'sending', 'not-counted'] as const) {
      expect(poll('open', state, true)).not.toContain('Saved')
      expect(poll('closed', state, true)).not.toContain('Saved')
    }
  })

  it('says where an answer is that is not saved yet', () => {
    expect(poll('open', 'sending', true)).toContain('kept on this phone')
  })

  it('says that a late answer was not counted, and that an earlier one is', () => {
    expect(poll('closed', 'not-counted')).toBe('Not counted: voting had closed.')
    expect(poll('closed', 'not-counted', true)).toBe('Not counted: voting had closed. Your earlier answer counts.')
  })

  it('asks for one or for several', () => {
    expect(poll('open', 'none')).toContain('your answer.')
    expect(poll('open', 'none', false, aPollFace({ select: 'many' }))).toContain('your answers.')
    expect(poll('waiting', 'none')).toBe(en.poll.waiting)
    expect(poll('closed', 'none')).toBe(en.poll.closed)
  })

  it('tells what most standards say, or that good people disagree', () => {
    const result = (key: string[] | null) => statusText({
      name: 'result',
      activity: anActivityView({ explanation: key && { key, rationale: '', source: '' } }),
    }, 'saved', true, en)
    expect([result(null), result(['b']), result([])]).toEqual([en.result.shown, en.result.explained, en.result.contested])
  })

  it('is silent where there is nothing to say', () => {
    expect(statusText({ name: 'slide' }, 'none', false, en)).toBe('')
    expect(statusText({ name: 'arrival', activity: anActivityView() }, 'none', false, en)).toBe('')
  })
})

describe('a note', () => {
  it('outlives a reload', () => {
    const storage = aStorage()
    createNotes(() => storage).add('skipped')
    expect(createNotes(() => storage).has('skipped')).toBe(true)
  })

  it('lives as long as the page where storing is forbidden', () => {
    const notes = createNotes(() => {
      throw new Error('SecurityError')
    })
    notes.add('skipped')
    expect(notes.has('skipped')).toBe(true)
    expect(notes.has('reloaded')).toBe(false)
  })
})

describe('a countdown', () => {
  it('reads as minutes and seconds', () => {
    expect([75, 60, 9, 0].map(clockFace)).toEqual(['1:15', '1:00', '0:09', '0:00'])
  })
})
