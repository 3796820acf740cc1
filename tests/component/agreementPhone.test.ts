import type { Agreement, AgreementItem } from '../../live/domain/activities/agreement.ts'
import type { BoardRequest } from '../../live/domain/boards/request.ts'
import type { ActivityView } from '../../live/protocol.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../audience/App.vue'
import { TABLE_ACTIVITY } from '../../live/domain/boards/tables.ts'
import { structureViolations } from '../helpers/axeHere.ts'
import { aJoined, anActivityView, aParticipantView, aPollFace } from '../helpers/builders.ts'
import { fakeSocket } from '../helpers/fakeSocket.ts'
// What is fetched late is here in time, however busy the machine.
import '../../audience/screens/AgreementScreen.vue'
import '../../audience/screens/TableScreen.vue'

let leave = () => {}

async function settled(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

const ITEM: AgreementItem = { card: 'R01', text: 'Keep the service running', short: 'Service', before: 'People are trained', gives: 'Program manager', receives: 'Operations manager', accountable: 'Operations manager', check: 'After a month' }
const anAgreement = (with_: Partial<Agreement> = {}): Agreement => ({ items: [ITEM], handedOver: false, accepted: false, signed: false, signers: { 'hand-over': 'change', 'accept': 'run' }, ...with_ })
const anActivity = (phase: ActivityView['phase'], agreement: Agreement = anAgreement()) => anActivityView({ face: { id: 'handover-agreement', kind: 'agreement', question: 'What do we agree before the handover?' }, phase, agreement })

/** A phone at table 3 of somebody who said on arrival where they mostly work. */
async function aPhone(side: 'change' | 'run' | 'both', activity: ActivityView) {
  const wire = fakeSocket()
  const page = mount(App, { props: { socket: wire.socket }, attachTo: document.body })
  leave = () => page.unmount()
  await wire.connect()
  const arrival = anActivityView({ face: aPollFace({ id: 'side', question: 'Where do you mostly work?', options: ['change', 'run', 'both'].map(id => ({ id, text: id })) }) })
  const own = [{ activity: TABLE_ACTIVITY, round: 1, attempt: 1, answer: 3 }, { activity: 'side', round: 1, attempt: 1, answer: [side] }]
  await wire.of('session:join').at(-1)!.acknowledge({ ok: true, value: aJoined({ activity, arrival }, { own }) })
  await settled()
  let revision = 1
  return {
    wire,
    page,
    async sees(next: ActivityView) {
      wire.receive('session:view', aParticipantView({ activity: next, arrival, revision: ++revision }))
      await settled()
    },
    buttons: () => page.findAll('.sign button').map(each => each.text()),
    asked: () => wire.of('board:act').map(({ payload }) => payload as BoardRequest),
    status: () => page.get('.status').text(),
  }
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {})
})
afterEach(() => {
  leave()
  vi.restoreAllMocks()
})

describe('the agreement on a phone', () => {
  it('is drafted at the table by whoever has the pen', async () => {
    const { page, wire, asked } = await aPhone('run', anActivity('open'))
    wire.receive('board:view', { revision: 1, activity: 'handover-agreement', round: 1, table: 3, members: 2, pen: 'mine', board: { kind: 'draft', terms: { R01: { before: '', gives: '', receives: '', accountable: '', check: '' } } } })
    await settled()
    expect(page.get('h1').text()).toBe('Write your terms for the handover.')
    expect(page.text()).toContain('Keep the service running')
    expect(await structureViolations(page.element)).toEqual([])
    const before = page.get('textarea, input[type=text]')
    await before.setValue('The run book is tested')
    await before.trigger('change')
    expect(asked().at(-1)).toMatchObject({ board: 'table', action: { type: 'write', card: 'R01', text: 'The run book is tested' } })
  })

  it('waits while the drafts are put together', async () => {
    const { page, buttons } = await aPhone('change', anActivity('closed'))
    expect(page.text()).toContain('The drafts of all tables are being put together.')
    expect(buttons()).toEqual([])
  })

  it.each([['change', ['Hand over'], 'hand-over'], ['run', ['Accept'], 'accept']] as const)('offers a person who works on the side of %s its one signature', async (side, offered, as) => {
    const { page, buttons, asked } = await aPhone(side, anActivity('shown'))
    expect(page.get('h1').text()).toBe('Our agreement')
    expect(page.text()).toContain('People are trained')
    expect(buttons()).toEqual(offered)
    expect(await structureViolations(page.element)).toEqual([])
    await page.get('.sign button').trigger('click')
    expect(asked()).toMatchObject([{ board: 'room', action: { type: 'sign', as } }])
  })

  it('offers none to people of neither side, and none where nothing was agreed', async () => {
    const { buttons, sees } = await aPhone('both', anActivity('shown'))
    expect(buttons()).toEqual([])
    await sees(anActivity('shown', anAgreement({ signers: { 'hand-over': 'any', 'accept': 'any' } })))
    expect(buttons()).toEqual(['Hand over', 'Accept'])
    await sees(anActivity('shown', anAgreement({ items: [{ ...ITEM, before: '', gives: '', receives: '', accountable: '', check: '' }], signers: { 'hand-over': 'any', 'accept': 'any' } })))
    expect(buttons()).toEqual([])
  })

  it('keeps what was signed by both, and offers nothing more', async () => {
    const { page, sees, buttons, status } = await aPhone('run', anActivity('shown', anAgreement({ handedOver: true })))
    expect(buttons()).toEqual(['Accept'])
    await sees(anActivity('shown', anAgreement({ handedOver: true, accepted: true, signed: true })))
    expect(buttons()).toEqual([])
    expect(status()).toContain('Signed by both sides')
    expect(page.text()).toContain('People are trained')
    expect(await structureViolations(page.element)).toEqual([])
  })
})
