import type { AgreementItem } from '../../../live/domain/activities/agreement.ts'
import type { Terms } from '../../../live/domain/boards/board.ts'
import type { RoomBoard } from '../../../live/domain/boards/room.ts'
import { describe, expect, it } from 'vitest'
import { NO_TERMS } from '../../../live/domain/boards/draft.ts'
import { agree, EMPTY_ROOM, sign } from '../../../live/domain/boards/room.ts'
import { actAtTable, agreeInRoom, agreementIn, signInRoom } from '../../../live/domain/boards/scene.ts'
import { anAgreement, aScene, sorted } from '../../helpers/boardBuilders.ts'

const terms = (with_: Partial<Terms> = {}): Terms => ({ ...NO_TERMS, before: 'People are trained', accountable: 'Sponsor', ...with_ })
const cardsOf = (items: readonly AgreementItem[] = []) => items.map(({ card }) => card)
function valueOf<T>(result: { ok: true, value: T } | { ok: false, error: unknown }): T {
  if (!result.ok)
    throw new Error(JSON.stringify(result.error))
  return result.value
}
const noSides = new Map<string, string>()
const agreed = () => valueOf(agree(EMPTY_ROOM, { type: 'agree', card: 'R01', terms: terms() }, ['R01', 'R02']))

describe('the cards of an agreement', () => {
  const disputed = sorted({ ann: { R01: 'program', R02: 'program', R03: 'shared' }, bob: { R01: 'program', R02: 'shared', R03: 'shared' } })

  it('are the most disputed of the sort', () => {
    expect(cardsOf(agreementIn(aScene(anAgreement(), {}, { sorted: disputed }))?.agreement.items)).toEqual(['R02', 'R01'])
  })

  it('are the authored ones for a group that has not sorted', () => {
    expect(cardsOf(agreementIn(aScene(anAgreement({ cards: ['R03', 'R99'] }), {}))?.agreement.items)).toEqual(['R03', 'R01'])
  })

  it('stay what they are from the first agreed word on', () => {
    const scene = aScene(anAgreement(), { phase: 'closed' }, { sorted: disputed })
    const state = valueOf(agreeInRoom(scene, { type: 'agree', card: 'R02', terms: terms() }))
    const later = { ...scene, sorted: sorted({ ann: { R03: 'program' }, bob: { R03: 'shared' } }), boards: [{ name: 'room' as const, state }] }
    expect(cardsOf(agreementIn(later)?.agreement.items)).toEqual(['R02', 'R01'])
  })
})

describe('a draft', () => {
  it('is written by whoever has the pen, and seen by the facilitator alone', () => {
    const scene = aScene(anAgreement(), {}, { at: { ann: 3, bob: 3 } })
    const state = valueOf(actAtTable(scene, 3, { type: 'write', card: 'R01', term: 'before', text: ' Runbook\nready ' }, 'ann'))
    expect(state).toMatchObject({ kind: 'draft', pen: 'ann', terms: { R01: { before: 'Runbook ready' } } })
    const written = { ...scene, boards: [{ name: 'table:3' as const, state }] }
    expect(actAtTable(written, 3, { type: 'write', card: 'R01', term: 'before', text: 'Mine' }, 'bob')).toEqual({ ok: false, error: { code: 'not-allowed' } })
    const seen = agreementIn(written)
    expect(JSON.stringify(seen?.agreement)).not.toContain('Runbook')
    expect(seen?.drafts).toMatchObject([{ table: 3, items: [{ card: 'R01', before: 'Runbook ready' }, {}] }])
  })

  it('takes no word outside its cards, its fields and its time', () => {
    const write = { type: 'write', card: 'R03', term: 'before', text: 'x' } as const
    expect(actAtTable(aScene(anAgreement(), {}), 3, write, 'ann')).toMatchObject({ error: { code: 'invalid-payload' } })
    expect(actAtTable(aScene(anAgreement(), { phase: 'closed' }), 3, { ...write, card: 'R01' }, 'ann')).toMatchObject({ error: { code: 'not-now' } })
  })
})

describe('what the room agrees', () => {
  const withRoom = (phase: 'closed' | 'shown', step = 0, state: RoomBoard = agreed()) =>
    agreementIn(aScene(anAgreement(), { phase, step }, { boards: [{ name: 'room', state }] }))!.agreement

  it('is seen by everybody only once it is shown', () => {
    expect(withRoom('closed').items[0]).toMatchObject({ card: 'R01', before: '' })
    expect(withRoom('shown').items[0]).toMatchObject({ card: 'R01', before: 'People are trained' })
  })

  it('is signed by one phone of each side, in any order, and says never who', () => {
    const sides = new Map([['ann', 'change'], ['bob', 'run'], ['cleo', 'both']])
    expect(sign(agreed(), { type: 'sign', as: 'hand-over' }, 'bob', sides)).toMatchObject({ error: { code: 'not-allowed' } })
    expect(sign(agreed(), { type: 'sign', as: 'accept' }, 'cleo', sides)).toMatchObject({ error: { code: 'not-allowed' } })
    const accepted = valueOf(sign(agreed(), { type: 'sign', as: 'accept' }, 'bob', sides))
    const both = valueOf(sign(accepted, { type: 'sign', as: 'hand-over' }, 'ann', sides))
    expect(withRoom('shown', 0, accepted)).toMatchObject({ handedOver: false, accepted: true, signed: false })
    expect(withRoom('shown', 0, both)).toMatchObject({ handedOver: true, accepted: true, signed: true })
    expect(JSON.stringify(withRoom('shown', 0, both))).not.toMatch(/ann|bob/)
  })

  it('may be signed by anybody where nobody said on which side they work, but not twice by one', () => {
    const handed = valueOf(sign(agreed(), { type: 'sign', as: 'hand-over' }, 'ann', noSides))
    expect(sign(handed, { type: 'sign', as: 'accept' }, 'ann', noSides)).toMatchObject({ error: { code: 'not-allowed' } })
    expect(sign(handed, { type: 'sign', as: 'accept' }, 'bob', noSides)).toMatchObject({ ok: true })
    expect(sign(handed, { type: 'sign', as: 'hand-over' }, 'bob', noSides)).toMatchObject({ value: { signed: { 'hand-over': 'ann' } } })
  })

  it('loses a signature when its text changes, and changes no more once both have signed', () => {
    const handed = valueOf(sign(agreed(), { type: 'sign', as: 'hand-over' }, 'ann', noSides))
    const edited = { type: 'agree', card: 'R01', terms: terms({ check: 'In week 4' }) } as const
    expect(valueOf(agree(handed, edited, [])).signed['hand-over']).toBeNull()
    const both = valueOf(sign(handed, { type: 'sign', as: 'accept' }, 'bob', noSides))
    expect(agree(both, edited, [])).toMatchObject({ error: { code: 'not-now' } })
  })

  it('is signed in the room where there are no phones', () => {
    expect(withRoom('shown', 1)).toMatchObject({ handedOver: false, signed: true })
  })

  it('takes signatures only while it is shown, and never under nothing', () => {
    const action = { type: 'sign', as: 'accept' } as const
    expect(signInRoom(aScene(anAgreement(), { phase: 'closed' }, { boards: [{ name: 'room', state: agreed() }] }), action, 'bob')).toMatchObject({ error: { code: 'not-now' } })
    expect(signInRoom(aScene(anAgreement(), { phase: 'shown' }), action, 'bob')).toMatchObject({ error: { code: 'not-now' } })
  })
})
