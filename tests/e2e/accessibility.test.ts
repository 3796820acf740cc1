/** axe-core on every page and screen, light and dark; every slide has its turn in slides.test.ts. */
import type { Workshop } from '../helpers/workshop.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { jump, openWorkshop } from '../helpers/workshop.ts'
import { ConsolePage } from './pages/ConsolePage.ts'
import { PhonePage } from './pages/PhonePage.ts'
import { StagePage } from './pages/StagePage.ts'
import { TableOnPhone } from './pages/TableOnPhone.ts'

/** All screens twice. */
const SCREENS_WITHIN_MS = 180_000

let workshop: Workshop

beforeAll(async () => {
  workshop = await openWorkshop()
})
afterAll(() => workshop?.dispose())

// Before the others: the session is still new, and the phone joins as the first.
describe('what a phone does besides polls', () => {
  it('is clean on every screen, in light and dark', { timeout: SCREENS_WITHIN_MS }, async () => {
    const remote = await workshop.remote()
    const phone = await workshop.phone()
    const { page } = phone
    const found: Record<string, string[]> = {}
    const look = async (screen: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        found[`${screen}, ${colorScheme}`] = await violations(page)
      }
    }
    /** Goes on in the room, and waits until the phone shows another screen than before. */
    const turn = async (go: () => Promise<unknown>) => {
      await page.locator('main').last().evaluate(main => main.setAttribute('data-before', ''))
      await go()
      await page.locator('main:not([data-before]) :is(input, textarea, select, button, a)').first().waitFor()
    }
    const ask = (exercise: string) => turn(async () => {
      await jump(remote, workshop.deck.find(slide => slide.exercise === exercise)!.alias)
      const { activity } = await remote.view(view => view.activity?.id === exercise)
      if (activity?.phase === 'waiting')
        await remote.command({ type: 'open', activity: exercise })
    })

    await ask('first-look')
    await look('check')
    await ask('role-sort')
    await look('sort')
    while (await page.getByRole('button', { name: 'Next' }).count() > 0)
      await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'See all cards' }).click()
    await look('sort, all cards')
    const narrow = page.viewportSize()!
    await page.setViewportSize({ width: 1024, height: 768 })
    await page.locator('.drag-board').waitFor()
    await look('sort, to drag')
    await page.setViewportSize(narrow)
    await turn(() => remote.command({ type: 'next' }))
    await look('choice of a table')
    const table = new TableOnPhone(phone)
    await table.choose(3)
    await table.takePen()
    await look('table')
    await ask('handover-agreement')
    await look('draft')
    await remote.command({ type: 'close', activity: 'handover-agreement' })
    await remote.command({ type: 'show', activity: 'handover-agreement' })
    await phone.heading('Our agreement').waitFor()
    await look('agreement')
    for (const exercise of ['T1-after', 'commitments', 'expectations', 'ready-first', 'open-questions']) {
      await ask(exercise)
      await look(exercise)
    }
    await turn(() => jump(remote, workshop.deck.find(slide => slide.keep)!.alias))
    await look('page to keep')
    await page.getByRole('button', { name: /Someone else/ }).click()
    await page.locator('.cover').waitFor()
    await look('phone between two people')
    remote.close()
    expect(Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0))).toEqual({})
  })
})

// Each theme has a poll of its own, since a phone that was there for the first vote is needed to hold it up.
describe.each([
  ['light', /headline measure/, /Benefits reached/],
  ['dark', /makes it a program/, /benefit they can bring/],
] as const)('in %s', (colorScheme, slide, answer) => {
  it('every screen of a phone and the console beside it is clean', async () => {
    const { server } = workshop
    // Wherever the screens before have led: a new session begins at the first slide.
    const remote = await workshop.remote()
    await jump(remote, workshop.deck[0]!.alias)
    remote.close()
    // The whole console at once: what lies under the bar of Next is scrolled to, which axe cannot know.
    const facilitator = await ConsolePage.open((await workshop.device('phone', { colorScheme, viewport: { width: 390, height: 4200 } })).context, server.lan, server.key)
    const phone = await PhonePage.open((await workshop.device('phone', { colorScheme })).context, `${server.lan}/${server.code}`)
    const found: Record<string, string[]> = {}
    const look = async (screen: string) => {
      found[`phone: ${screen}`] = await violations(phone.page)
      found[`console: ${screen}`] = await violations(facilitator.page)
    }

    await phone.page.getByRole('button', { name: 'Skip' }).waitFor()
    await look('arrival')
    await phone.page.getByRole('button', { name: 'Skip' }).click()
    await phone.page.getByRole('button', { name: 'Read this slide' }).click()
    await look('slide')
    await facilitator.jumpTo(slide)
    await facilitator.nextDoes(/closes/)
    await phone.choose(answer)
    await phone.saved()
    // A result is shown of three people or more.
    for (const other of await Promise.all([workshop.phone(), workshop.phone()])) {
      await other.choose(answer)
      await other.saved()
    }
    await look('open')
    await facilitator.press('Skip')
    await facilitator.sees(/is still open/)
    found['console: asking'] = await violations(facilitator.page)
    await facilitator.press('Stay')
    await facilitator.press('Jump to a slide')
    found['console: jump'] = await violations(facilitator.page)
    await facilitator.page.keyboard.press('Escape')
    for (const panel of [/^Agenda and clock/, 'Sessions and downloads', 'What happened']) {
      await facilitator.page.getByRole('button', { name: panel }).click()
      await facilitator.page.getByRole('dialog').locator('li').first().waitFor()
      found[`console: ${panel}`] = await violations(facilitator.page)
      await facilitator.page.getByRole('dialog').getByRole('button', { name: /^(?:Close|Done)$/ }).click()
    }
    await facilitator.press('Close')
    await phone.sees(/Voting is closed/)
    await look('closed')
    await facilitator.press('Talk')
    await phone.page.getByRole('button', { name: /Hold up/ }).click()
    await look('held up')
    await phone.page.keyboard.press('Escape')
    await facilitator.press('Show results')
    await phone.sees('How the group answered')
    await look('shown')
    await facilitator.press('Explain')
    await phone.sees(/most standards say is marked/)
    await look('explained')

    await phone.page.goto(`${server.lan}/ZZZZ`)
    await phone.page.getByRole('textbox').waitFor()
    found['phone: unknown code'] = await violations(phone.page)
    const stranger = await (await workshop.device('phone', { colorScheme })).context.newPage()
    await stranger.goto(`${server.lan}/console`)
    found['console: key form'] = await violations(stranger)
    expect(Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0))).toEqual({})
  })

  it('presenter view is clean', async () => {
    const { server } = workshop
    const presenter = await StagePage.open((await workshop.device('laptop', { colorScheme })).context, server.local, server.key, '/deck/presenter/1')
    // The panel comes a moment after the slides.
    await presenter.page.getByRole('complementary').getByRole('group').first().waitFor()
    expect(await violations(presenter.page)).toEqual([])
  })
})
