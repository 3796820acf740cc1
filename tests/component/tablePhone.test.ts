import type { BoardRequest } from '../../live/domain/boards/request.ts'
import type { TableView } from '../../live/domain/boards/scene.ts'
import type { SortTableView, TableCard } from '../../live/domain/boards/sortTable.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../audience/App.vue'
import { TABLE_ACTIVITY } from '../../live/domain/boards/tables.ts'
import { structureViolations } from '../helpers/axeHere.ts'
import { aJoined, anActivityView } from '../helpers/builders.ts'
import { fakeSocket } from '../helpers/fakeSocket.ts'
import { aCard, aSortFace } from '../helpers/sortBuilders.ts'
// What is fetched late is here in time, however busy the machine.
import '../../audience/screens/TableScreen.vue'

let leave = () => {}

async function settled(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

const IDS = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09']
const face = aSortFace({ tables: true, cards: IDS.map(id => aCard(id)).map(({ id, text, short }) => ({ id, text, short })) })

/** A table that agrees on the first five of nine cards. */
function aBoard(change: Partial<Record<string, Partial<TableCard>>> = {}, unowned: string[] = []): SortTableView {
  return { kind: 'sort', unowned, cards: IDS.map((id, at) => ({ id, bin: at < 5 ? 'program' : null, agreed: at < 5, accountable: '', flagged: false, ...change[id] })) }
}

/** A phone that has joined while tables talk; `table`: the one it sits at. */
async function aPhone(table: number | null) {
  const wire = fakeSocket()
  const page = mount(App, { props: { socket: wire.socket }, attachTo: document.body })
  leave = () => page.unmount()
  await wire.connect()
  const own = table === null ? [] : [{ activity: TABLE_ACTIVITY, round: 1, attempt: 1, answer: table }]
  await wire.of('session:join').at(-1)!.acknowledge({ ok: true, value: aJoined({ activity: anActivityView({ face, step: 1 }) }, { own }) })
  await settled()
  let revision = 0
  return {
    wire,
    page,
    async sees(view: Partial<TableView> = {}) {
      wire.receive('board:view', { revision: ++revision, activity: 'role-sort', round: 1, table: 3, members: 3, pen: 'mine', board: aBoard(), ...view })
      await settled()
    },
    asked: () => wire.of('board:act').map(({ payload }) => (payload as BoardRequest).action),
    group: (card: string) => page.findAll('[role=radiogroup]').find(each => each.element.closest('[data-card]')?.getAttribute('data-card') === card)!,
    button: (name: string) => page.findAll('button').find(each => each.text() === name || each.attributes('aria-label') === name),
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

describe('a phone that has no table yet', () => {
  it('asks for its number, and sends it as a response', async () => {
    const { page, wire, button } = await aPhone(null)
    expect(page.get('h1').text()).toBe('Which table are you at?')
    expect(await structureViolations(page.element)).toEqual([])
    await button('Table 3')!.trigger('click')
    expect(wire.of('response:submit').at(-1)!.payload).toMatchObject({ activity: TABLE_ACTIVITY, answer: 3 })
  })

  it('takes a number that is typed, and no other text', async () => {
    const { page, wire } = await aPhone(null)
    await page.get('form input').setValue('x')
    await page.get('form').trigger('submit')
    expect(wire.of('response:submit')).toHaveLength(0)
    await page.get('form input').setValue('27')
    await page.get('form').trigger('submit')
    expect(wire.of('response:submit').at(-1)!.payload).toMatchObject({ answer: 27 })
  })
})

describe('a phone at its table', () => {
  it('says what the table agrees on already, and offers the rest to talk about', async () => {
    const { page, sees } = await aPhone(3)
    await sees()
    expect(page.get('h1').text()).toBe('Your table already agrees on 5 of 9. Talk about these 4.')
    expect(page.findAll('.cards')[0]!.findAll('[data-card]').map(each => each.attributes('data-card'))).toEqual(['R06', 'R07', 'R08', 'R09'])
    expect(page.get('details').text()).toContain('Already agreed: 5 cards')
    expect(await structureViolations(page.element)).toEqual([])
  })

  it('with the pen moves a card, flags it, names the role of a shared one and adds what nobody owns', async () => {
    const { page, sees, asked, group } = await aPhone(3)
    await sees({ board: aBoard({ R07: { bin: 'shared' } }) })
    expect(page.text()).toContain('You have the pen')
    await group('R06').get('input[value="operations"]').trigger('change')
    await page.get('[data-card="R06"] input[type=checkbox]').trigger('change')
    await page.get('[data-card="R07"] .role-choice input[type=radio]').trigger('change')
    await page.get('.unowned-list input').setValue('Who tells the customers')
    await page.get('.unowned-list form').trigger('submit')
    expect(asked()).toEqual([
      { type: 'place', card: 'R06', bin: 'operations' },
      { type: 'flag', card: 'R06', on: true },
      { type: 'accountable', card: 'R07', role: expect.stringMatching(/\w/) as string },
      { type: 'unowned', text: 'Who tells the customers', on: true },
    ])
    expect(page.findAll('.role-choice')).toHaveLength(1)
  })

  it('offers no third card to flag', async () => {
    const { page, sees } = await aPhone(3)
    await sees({ board: aBoard({ R06: { flagged: true }, R08: { flagged: true } }) })
    expect(page.findAll('.cards')[0]!.findAll('input[type=checkbox]')).toHaveLength(2)
  })

  it('follows another pen, and takes it with one tap', async () => {
    const { page, sees, asked, button, status } = await aPhone(3)
    await sees({ pen: 'other', board: aBoard({ R06: { bin: 'shared', accountable: 'Sponsor' } }, ['Who tells the customers']) })
    expect(page.findAll<HTMLInputElement>('[data-card] input').every(({ element }) => element.disabled || element.closest('fieldset')?.disabled)).toBe(true)
    expect(page.find('.unowned-list form').exists()).toBe(false)
    expect(page.text()).toContain('Who tells the customers')
    expect(status()).toContain('This phone follows your table.')
    expect(await structureViolations(page.element)).toEqual([])
    await button('Take the pen')!.trigger('click')
    expect(asked()).toEqual([{ type: 'pen' }])
  })

  it('goes back to what the table has where another phone took the pen meanwhile', async () => {
    const { sees, wire, group, status } = await aPhone(3)
    await sees()
    await group('R06').get('input[value="shared"]').trigger('change')
    expect(status()).toContain('Sending')
    await wire.of('board:act')[0]!.acknowledge({ ok: false, error: { code: 'not-allowed' } })
    await settled()
    expect(status()).toContain('another phone took the pen')
    expect(group('R06').findAll<HTMLInputElement>('input').some(({ element }) => element.checked)).toBe(false)
  })

  it('lets everybody move where there is no pen', async () => {
    const { page, sees, group, button } = await aPhone(3)
    await sees({ pen: 'everyone' })
    expect(button('Take the pen')).toBeUndefined()
    expect(page.text()).toContain('All of you can move the cards.')
    expect(group('R06').findAll<HTMLInputElement>('input').every(({ element }) => !element.disabled)).toBe(true)
  })
})
