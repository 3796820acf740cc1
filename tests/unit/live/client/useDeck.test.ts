import type { LiveSession, LiveStatus } from '../../../../live/client/useLiveSession.ts'
import type { Position } from '../../../../live/domain/session.ts'
import type { ActivityView, FacilitatorCommand, StageView } from '../../../../live/protocol.ts'
import { describe, expect, it, vi } from 'vitest'
import { shallowRef } from 'vue'
import { useDeck } from '../../../../live/client/useDeck.ts'

const activity: ActivityView = {
  id: 'K1',
  phase: 'shown',
  round: 1,
  face: { id: 'K1', kind: 'poll', situation: null, question: 'Which one?', select: 'one', options: [], shuffle: false },
  step: 0,
  steps: 1,
  talkEndsAt: null,
  closesAt: null,
  tallies: [{ kind: 'poll', responses: 3, hands: 0, counts: {} }],
  tooFew: false,
  bySide: null,
  decisions: null,
  movement: null,
  explanation: null,
}

function viewAt(slide: string, click = 0, more: Partial<StageView> = {}): StageView {
  return {
    revision: 1,
    now: 0,
    session: { code: 'ABCD', title: '', lang: 'en', ended: false },
    activity: null,
    position: { slide, click, clicksTotal: click, title: '' },
    screen: 'slide',
    join: { url: '', short: '', code: 'ABCD', wifi: null },
    responses: 0,
    page: { at: 1, of: 2 },
    ...more,
  }
}

function openDeck() {
  const view = shallowRef<StageView | null>(null)
  const status = shallowRef<LiveStatus>('connecting')
  const sent: FacilitatorCommand[] = []
  const shown: Position[] = []
  const step = vi.fn()
  const live: Partial<LiveSession<'stage'>> = {
    view,
    status,
    content: shallowRef({ faces: {} }),
    send: async (command) => {
      sent.push(command)
      return { ok: true, value: null }
    },
    serverNow: () => 0,
  }
  const deck = useDeck({ seat: 'stage', live: live as LiveSession<'stage'>, tab: { show: position => void shown.push(position), step } })
  return { deck, view, status, sent, shown, step }
}

describe('a deck tab', () => {
  it('follows every position of the session, absolutely and at once', () => {
    const { view, status, shown } = openDeck()
    view.value = viewAt('purpose', 2)
    status.value = 'live'
    view.value = viewAt('close')
    expect(shown.map(({ slide, click }) => [slide, click])).toEqual([['purpose', 2], ['close', 0]])
  })

  it('asks the session and does not move itself', () => {
    const { deck, view, status, sent, step } = openDeck()
    view.value = viewAt('purpose')
    status.value = 'live'
    deck.wish('next')
    deck.wish('back')
    expect(sent).toEqual([{ type: 'next' }, { type: 'back' }])
    expect(step).not.toHaveBeenCalled()
  })

  it('moves alone while the server cannot be asked, and comes back with it', () => {
    const { deck, view, status, sent, shown, step } = openDeck()
    view.value = viewAt('purpose')
    status.value = 'live'
    status.value = 'lost'
    deck.wish('next')
    expect(sent).toEqual([])
    expect(step).toHaveBeenCalledWith('next')
    status.value = 'live'
    expect(shown.at(-1)?.slide).toBe('purpose')
  })

  it('blanks and shows the stage in turn, with and without a server', () => {
    const { deck, view, status, sent } = openDeck()
    deck.wish('blank')
    expect(deck.screen.value).toBe('blank')
    deck.wish('blank')
    expect(deck.screen.value).toBe('slide')
    view.value = viewAt('purpose', 0, { screen: 'blank' })
    status.value = 'live'
    deck.wish('blank')
    expect(sent).toEqual([{ type: 'screen', screen: 'slide' }])
  })

  it('remembers an activity as it was when its slide was left', () => {
    const { deck, view, status } = openDeck()
    status.value = 'live'
    view.value = viewAt('look', 0, { activity, responses: 3 })
    view.value = viewAt('close')
    expect(deck.activity('K1')).toEqual({ view: activity, responses: 3 })
  })

  it('forgets the activities of another session', () => {
    const { deck, view, status } = openDeck()
    status.value = 'live'
    view.value = viewAt('look', 0, { activity, responses: 3 })
    view.value = viewAt('look', 0, { session: { code: 'WXYZ', title: '', lang: 'en', ended: false } })
    expect(deck.activity('K1')).toBeNull()
  })

  it('opens no connection and knows nothing where there is none to open', () => {
    const step = vi.fn()
    const deck = useDeck({ seat: null, live: null, tab: { show: vi.fn(), step } })
    expect(deck.status.value).toBe('off')
    deck.wish('next')
    expect(step).toHaveBeenCalledWith('next')
  })
})
