import { describe, expect, it, vi } from 'vitest'
import { anActivityView, aParticipantView, aPollFace, aTally } from '../helpers/builders.ts'
import { aPhone, eachOnAFreshPhone, settled } from '../helpers/phoneInTest.ts'

const arrival = anActivityView({ face: aPollFace({ id: 'side', question: 'Where do you mostly work?', options: [{ id: 'run', text: 'In running' }, { id: 'change', text: 'In change' }], shuffle: false }) })
eachOnAFreshPhone()

describe('a phone that arrives', () => {
  it('asks once where somebody works, and goes on by itself', async () => {
    const { joined, heading, choose, wire } = await aPhone()
    await joined({ arrival, activity: anActivityView() })
    expect(heading()).toBe('Where do you mostly work?')
    await choose('run')
    expect(heading()).toBe('Which role keeps the benefit going?')
    expect(wire.of('response:submit').at(-1)?.payload).toMatchObject({ activity: 'side', answer: ['run'] })
  })

  it('remembers on this phone that the question was skipped', async () => {
    const first = await aPhone()
    await first.joined({ arrival })
    await first.button('Skip')!.trigger('click')
    expect(first.heading()).toBe('Two roles')
    first.page.unmount()
    const second = await aPhone()
    await second.joined({ arrival })
    expect(second.heading()).toBe('Two roles')
  })

  it('is asked for the code where no session has it', async () => {
    const { wire, page } = await aPhone()
    await wire.of('session:join').at(-1)!.acknowledge({ ok: false, error: { code: 'unknown-session' } })
    await settled()
    expect(page.get('label[for=code]').text()).toBe('Code')
  })

  it('loads the page again once when the server is newer', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
    for (const times of [1, 1]) {
      const { wire, page } = await aPhone()
      await wire.of('session:join').at(-1)!.acknowledge({ ok: false, error: { code: 'wrong-version' } })
      await settled()
      expect(reload).toHaveBeenCalledTimes(times)
      expect(page.text()).toContain('out of date')
      page.unmount()
    }
  })
})

describe('a phone in the room', () => {
  it('reads a slide to whoever asks for it', async () => {
    const { joined, button, page } = await aPhone()
    await joined({})
    expect(page.text()).not.toContain('One changes, one runs.')
    const read = button('Read this slide')!
    expect(read.attributes('aria-expanded')).toBe('false')
    await read.trigger('click')
    expect(page.text()).toContain('One changes, one runs.')
    expect(page.text()).toContain('A line meets a loop.')
    expect(read.attributes('aria-expanded')).toBe('true')
  })

  it('says "Saved" only when the server has said so', async () => {
    const { joined, choose, status, wire } = await aPhone()
    await joined({ activity: anActivityView() })
    await choose('c')
    expect(status()).toBe('Sending… kept on this phone.')
    await wire.of('response:submit').at(-1)!.acknowledge({ ok: true, value: { activity: 'K3', round: 1, attempt: 1, answer: ['c'] } })
    await settled()
    expect(status()).toContain('Saved')
  })

  it('says that an answer after the close was not counted', async () => {
    const { joined, sees, choose, status, wire } = await aPhone()
    await joined({ activity: anActivityView() })
    await choose('c')
    await sees({ activity: anActivityView({ phase: 'closed' }) })
    await wire.of('response:submit').at(-1)!.acknowledge({ ok: false, error: { code: 'closed' } })
    await settled()
    expect(status()).toContain('Not counted: voting had closed')
  })

  it('keeps the question answerable while the connection is lost, and says so', async () => {
    const { joined, choose, status, wire, page } = await aPhone()
    await joined({ activity: anActivityView() })
    vi.useFakeTimers()
    await wire.disconnect()
    await vi.advanceTimersByTimeAsync(1000)
    expect(status()).toContain('No connection. Your answers are kept on this phone.')
    expect(page.findAll('input:disabled')).toHaveLength(0)
    await choose('a')
    expect(page.get<HTMLInputElement>('input[value=a]').element.checked).toBe(true)
  })

  it('shows its own answer when voting is closed, and takes no other', async () => {
    const { joined, page, status } = await aPhone()
    await joined({ activity: anActivityView({ phase: 'closed' }) }, [{ activity: 'K3', round: 1, attempt: 1, answer: ['b'] }])
    expect(page.get<HTMLInputElement>('input[value=b]').element.checked).toBe(true)
    expect(page.findAll('input:disabled')).toHaveLength(5)
    expect(status()).toContain('Voting is closed')
  })

  it('holds up the first vote until Escape, and gives the focus back', async () => {
    const { joined, button, page } = await aPhone()
    await joined({ activity: anActivityView({ phase: 'closed', talkEndsAt: Date.now() + 75_000 }) }, [{ activity: 'K3', round: 1, attempt: 1, answer: ['b'] }])
    expect(page.get('[role=timer]').text()).toMatch(/1:1\d/)
    const opener = button('Hold up my first vote')!
    opener.element.focus()
    await opener.trigger('click')
    await settled()
    expect(page.get('.hold-up').text()).toContain('The project managers')
    await page.get('.hold-up').trigger('keydown', { key: 'Escape' })
    expect(page.find('.hold-up').exists()).toBe(false)
    await vi.waitFor(() => expect(document.activeElement).toBe(opener.element))
  })

  it('lowers the vote by itself when the second one begins', async () => {
    const { joined, sees, button, page, heading } = await aPhone()
    await joined({ activity: anActivityView({ phase: 'closed', talkEndsAt: Date.now() }) }, [{ activity: 'K3', round: 1, attempt: 1, answer: ['b'] }])
    await button('Hold up my first vote')!.trigger('click')
    await settled()
    await sees({ activity: anActivityView({ round: 2 }) })
    expect(page.find('.hold-up').exists()).toBe(false)
    expect(page.text()).toContain('Second vote')
    expect(page.text()).toContain('Your first vote: B')
    expect(document.activeElement?.textContent).toBe(heading())
  })

  it('shows the result with its own answer, and later what most standards say', async () => {
    const { joined, sees, page, status } = await aPhone()
    const shown = anActivityView({ phase: 'shown', tallies: [aTally({ a: 1, c: 3 })] })
    await joined({ activity: shown }, [{ activity: 'K3', round: 1, attempt: 1, answer: ['a'] }])
    await vi.waitFor(() => expect(page.text()).toContain('75%'))
    expect(page.text()).toContain('Your answer')
    expect(page.text()).not.toContain('What most standards say')
    await sees({ activity: { ...shown, phase: 'explained', explanation: { key: ['c'], rationale: 'It stays with the business.', source: 'A standard' } } })
    expect(page.text()).toContain('What most standards say')
    expect(page.text()).toContain('It stays with the business.')
    expect(status()).toBe('What most standards say is marked.')
  })

  it('moves focus to the heading of a new screen, and takes its title and language', async () => {
    const { joined, sees } = await aPhone()
    await joined({})
    await sees({ activity: anActivityView(), session: { ...aParticipantView().session, lang: 'de' } })
    expect(document.activeElement?.tagName).toBe('H1')
    expect(document.title).toBe('Which role keeps the benefit going? · Which role owns what')
    expect(document.documentElement.lang).toBe('de')
  })

  it('says thank you at the end', async () => {
    const { joined, heading } = await aPhone()
    await joined({ session: { ...aParticipantView().session, ended: true } })
    expect(heading()).toBe('Thank you')
  })
})

describe('a timer', () => {
  it('stands on the phone as long as it is open, by the server\'s clock', async () => {
    const { page, joined, sees } = await aPhone()
    const now = Date.now() + 3_600_000
    await joined({ now, activity: anActivityView({ phase: 'open', closesAt: now + 90_000 }) })
    await vi.waitFor(() => expect(page.get('header [role=timer]').text()).toBe('Closes in 1:30'))
    await sees({ now, activity: anActivityView({ phase: 'closed', closesAt: null }) })
    expect(page.find('header [role=timer]').exists()).toBe(false)
  })
})
