/** Two tables of three sort at once, with all that happens to phones meanwhile, and the room agrees on a handover. */
import type { Report } from '../../live/domain/report.ts'
import type { CuttableProxy } from '../helpers/cuttableProxy.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { Workshop } from '../helpers/workshop.ts'
import type { PhonePage } from './pages/PhonePage.ts'
import type { StagePage } from './pages/StagePage.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCuttableProxy } from '../helpers/cuttableProxy.ts'
import { countTables } from '../helpers/tablesInDatabase.ts'
import { jump, openWorkshop } from '../helpers/workshop.ts'
import { TableOnPhone } from './pages/TableOnPhone.ts'

const SORT = 'role-sort'
const AGREEMENT = 'handover-agreement'
const BINS = ['Program', 'Operations', 'Shared'] as const

let workshop: Workshop
let wifi: CuttableProxy
let stage: StagePage
let remote: LiveClient<'facilitator'>
/** ann, whose Wi-Fi can be cut, bob and cleo at table 3; dan, eve and fay at table 5. */
let people: PhonePage[]
let tables: TableOnPhone[]
let cards: { id: string, text: string }[]

beforeAll(async () => {
  workshop = await openWorkshop()
  wifi = await startCuttableProxy(workshop.server.port)
  stage = await workshop.stage()
  remote = await workshop.remote()
  const throughWifi = workshop.server.lan.replace(/\d+$/, String(wifi.port))
  people = [await workshop.phone(throughWifi)]
  for (let more = 0; more < 5; more++)
    people.push(await workshop.phone())
  tables = people.map(phone => new TableOnPhone(phone))
  await jump(remote, SORT)
  const { activity } = await remote.view(view => view.activity?.id === SORT)
  if (activity?.phase === 'waiting')
    await remote.command({ type: 'open', activity: SORT })
  cards = activity?.face.kind === 'sort' ? activity.face.cards : []
})
afterAll(async () => {
  await wifi?.close()
  await workshop?.dispose()
})

/** What a person answers alone: a table agrees on its first four cards, and on no other. */
function aloneBin(person: number, text: string): string {
  const at = cards.findIndex(card => card.text === text)
  return BINS[at < 4 ? at % 3 : (at + person) % 3]!
}

async function sortAlone(person: number): Promise<void> {
  const { page } = people[person]!
  for (let done = 0; done < cards.length; done++) {
    const text = await page.locator('.card').textContent() ?? ''
    await page.getByRole('radiogroup', { name: text }).locator('label').filter({ hasText: aloneBin(person, text) }).tap()
    await page.waitForFunction(before => document.querySelector('.card')?.textContent !== before, text)
  }
  await people[person]!.saved()
}

/** People, or tables, for each "card bin" of all pages on the stage; those with none left out. */
async function countOnStage(attribute: 'count' | 'tables'): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const pages = remote.newest().activity?.steps ?? 0
  for (let step = 0; step < pages; step++) {
    await remote.command({ type: 'step', activity: SORT, step })
    await stage.sees(`page ${step + 1}/${pages}`)
    const cells = await stage.activity().locator('[data-card][data-bin]').evaluateAll((all, name) => all.map((cell) => {
      const { card, bin, [name]: count } = (cell as HTMLElement).dataset
      return [`${card} ${bin}`, Number(count ?? 0)] as const
    }), attribute)
    Object.assign(counts, Object.fromEntries(cells.filter(([, count]) => count > 0)))
  }
  return counts
}

describe('two tables of three', () => {
  it('sort alone, and sit down', async () => {
    await Promise.all(people.map((_, person) => sortAlone(person)))
    await stage.activityIs({ responses: 6 })
    await remote.command({ type: 'next' })
    await Promise.all(tables.slice(0, 5).map((table, person) => table.choose(person < 3 ? 3 : 5)))
    await people[5]!.page.goto(`${workshop.server.lan}/${workshop.server.code}?table=5`)
    await tables[5]!.at(5, 3)
    expect(people[5]!.page.url()).not.toContain('table=')
  })

  it('see on what they agree already, and talk about the others', async () => {
    await Promise.all(tables.map(table => table.talksAbout('Your table already agrees on 4 of 9. Talk about these 5.')))
    expect(await tables[0]!.binOf(cards[0]!.text)).toBe('program')
    expect(await tables[0]!.binOf(cards[4]!.text)).toBe('none')
  })

  it('move their own cards at once, one phone each, and the others follow', async () => {
    const [ann, bob, , dan, , fay] = tables as [TableOnPhone, TableOnPhone, TableOnPhone, TableOnPhone, TableOnPhone, TableOnPhone]
    await Promise.all([ann.takePen(), dan.takePen()])
    await Promise.all([ann.place(cards[4]!.text, 'Shared'), dan.place(cards[4]!.text, 'Operations')])
    await ann.name(cards[4]!.text, 'Sponsor')
    await Promise.all([bob.sees(cards[4]!.text, 'shared'), fay.sees(cards[4]!.text, 'operations')])
    await bob.phone.sees('Sponsor')
    expect(await bob.mayMove(cards[5]!.text)).toBe(false)
  })

  it('lose the Wi-Fi with the pen in hand, and nothing that was moved', async () => {
    const [ann, bob] = tables as [TableOnPhone, TableOnPhone]
    wifi.cut()
    await ann.phone.sees(/No connection/)
    await ann.place(cards[5]!.text, 'Program', 'kept on this phone')
    expect(await bob.binOf(cards[5]!.text)).toBe('none')
    wifi.mend()
    await bob.sees(cards[5]!.text, 'program')
    await ann.sees(cards[5]!.text, 'program')
    await ann.phone.saved()
  })

  it('pass the pen on while its phone is away, which then follows and says what was not saved', async () => {
    const [ann, bob, cleo] = tables as [TableOnPhone, TableOnPhone, TableOnPhone]
    wifi.cut()
    await ann.phone.sees(/No connection/)
    await ann.place(cards[6]!.text, 'Program', 'kept on this phone')
    await bob.takePen()
    await bob.place(cards[6]!.text, 'Operations')
    await cleo.sees(cards[6]!.text, 'operations')
    wifi.mend()
    await ann.phone.sees(/another phone took the pen/)
    await ann.sees(cards[6]!.text, 'operations')
    expect(await ann.mayMove(cards[7]!.text)).toBe(false)
  })

  it('are where they were after a reload', async () => {
    const cleo = tables[2]!
    await cleo.phone.page.reload()
    await cleo.at(3, 3)
    await cleo.sees(cards[6]!.text, 'operations')
    await cleo.takePen()
    await cleo.place(cards[7]!.text, 'Shared')
    await tables[1]!.sees(cards[7]!.text, 'shared')
  })

  it('stand on the stage beside the people, as an independent count has them', async () => {
    await remote.command({ type: 'close', activity: SORT })
    await remote.command({ type: 'show', activity: SORT })
    await stage.activityIs({ phase: 'shown', responses: 6 })
    await remote.view(({ activity }) => activity?.phase === 'shown')
    const placed = countTables(workshop.server.database, SORT)
    expect(placed[`${cards[4]!.id} shared`]).toBe(1)
    expect(await countOnStage('tables')).toEqual(placed)
    const alone: Record<string, number> = {}
    for (const answer of workshop.server.answers(SORT, 1) as Record<string, string>[])
      Object.entries(answer).forEach(([card, bin]) => alone[`${card} ${bin}`] = (alone[`${card} ${bin}`] ?? 0) + 1)
    expect(await countOnStage('count')).toEqual(alone)
    // The same once more from what anybody can read afterwards: one row for each person, and the tables in sum.
    const response = await fetch(`${workshop.server.local}/api/sessions/${workshop.server.code}/report.json`, { headers: { cookie: remote.cookie } })
    const { responses, activities } = await response.json() as Report
    const told: Record<string, number> = {}
    for (const { answer } of responses.filter(({ activity, round }) => activity === SORT && round === 1))
      Object.entries(answer as object).forEach(([card, bin]) => told[`${card} ${bin}`] = (told[`${card} ${bin}`] ?? 0) + 1)
    expect(told).toEqual(alone)
    const inSum = activities.find(({ id }) => id === SORT)?.shown.tables?.cards ?? {}
    expect(Object.fromEntries(Object.entries(inSum).flatMap(([card, bins]) => Object.entries(bins).filter(([, tables]) => tables > 0).map(([bin, tables]) => [`${card} ${bin}`, tables])))).toEqual(placed)
  })
})

describe('the handover agreement', () => {
  it('is drafted by tables on the most disputed cards', async () => {
    await jump(remote, AGREEMENT)
    await remote.command({ type: 'open', activity: AGREEMENT })
    await stage.activityIs({ activity: AGREEMENT, phase: 'open', responses: 0 })
    const { page } = people[3]!
    await tables[3]!.takePen()
    await page.getByRole('textbox', { name: /must be true/ }).first().fill('Two shift leads have run it alone for a week')
    await page.getByRole('combobox', { name: 'Answers for it' }).first().selectOption('Sponsor')
    await people[3]!.saved()
    await people[4]!.sees('Two shift leads have run it alone for a week')
    await stage.activityIs({ responses: 1 })
    expect(await stage.page.content()).not.toContain('Two shift leads')
  })

  it('is merged on the console, and lands on the stage and on every phone when it is shown', async () => {
    const console = await workshop.console()
    await console.press('Close')
    await console.page.getByRole('button', { name: 'Take the draft of table 5' }).click()
    await console.page.getByText('Two shift leads have run it alone for a week').first().waitFor()
    await remote.view(({ live }) => live?.agreement?.items.some(({ accountable }) => accountable === 'Sponsor') ?? false)
    await console.press('Show results')
    await stage.sees('Two shift leads have run it alone for a week')
    await Promise.all(people.map(phone => phone.sees('Two shift leads have run it alone for a week')))
  })

  it('is signed by one phone of each side, and the loop turns', async () => {
    await people[1]!.page.getByRole('button', { name: 'Hand over' }).click()
    await stage.sees('Handed over')
    await people[4]!.page.getByRole('button', { name: 'Accept' }).click()
    await stage.page.locator('[data-signed="true"]:visible').waitFor()
    await Promise.all(people.map(phone => phone.sees(/Signed by both sides/)))
    expect(await people[0]!.page.getByRole('button', { name: 'Hand over' }).count()).toBe(0)
  })

  it('has left no error on any page', () => {
    expect(workshop.complaints()).toEqual([])
  })
})
