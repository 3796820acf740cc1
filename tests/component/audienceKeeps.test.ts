import type { ParticipantView } from '../../live/protocol.ts'
import { describe, expect, it, vi } from 'vitest'
import { anActivityView, aParticipantView } from '../helpers/builders.ts'
import { aPhone, eachOnAFreshPhone } from '../helpers/phoneInTest.ts'

eachOnAFreshPhone()

describe('what was agreed', () => {
  const agreed = { items: [{ card: 'R01', text: 'Keep the service running', short: 'Service', before: 'People are trained', gives: '', receives: '', accountable: 'Sponsor', check: '' }], handedOver: true, accepted: true, signed: true, signers: { 'hand-over': 'any', 'accept': 'any' } } as NonNullable<ParticipantView['agreed']>

  it('stays within reach while something else is asked, and what is written there stays too', async () => {
    const { joined, button, page, heading, choose, status } = await aPhone()
    await joined({ activity: anActivityView(), agreed })
    await choose('b')
    await button('Our agreement')!.trigger('click')
    await vi.waitFor(() => expect(page.text()).toContain('People are trained'))
    expect(heading()).toBe('Our agreement')
    expect(status()).toBe('')
    await button('Back')!.trigger('click')
    expect(page.text()).not.toContain('People are trained')
    expect(page.get<HTMLInputElement>('input[value=b]').element.checked).toBe(true)
  })

  it('gives way when the room goes on', async () => {
    const { joined, sees, button, page } = await aPhone()
    await joined({ activity: anActivityView(), agreed })
    await button('Our agreement')!.trigger('click')
    await vi.waitFor(() => expect(page.text()).toContain('People are trained'))
    await sees({ agreed })
    await vi.waitFor(() => expect(page.text()).not.toContain('People are trained'))
  })

  it('stands on the page of the end, with the page to keep', async () => {
    const { joined, button, page } = await aPhone()
    await joined({ agreed, session: { ...aParticipantView().session, ended: true } })
    await vi.waitFor(() => expect(page.text()).toContain('People are trained'))
    expect(button('Keep this page now')).toBeDefined()
  })
})

describe('the page to keep', () => {
  it('says so when it did not come, and can be asked for again', async () => {
    const { joined, button, page } = await aPhone()
    const asked = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
    await joined({ keep: true })
    await vi.waitFor(() => expect(button('Keep this page now')).toBeDefined())
    await button('Keep this page now')!.trigger('click')
    await vi.waitFor(() => expect(page.text()).toContain('The page did not come.'))
    await button('Keep this page now')!.trigger('click')
    expect(asked).toHaveBeenCalledTimes(2)
    expect(asked).toHaveBeenCalledWith('/KXQ4/keep?person=1')
  })
})
