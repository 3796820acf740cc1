/** A simulated group in the current session of a running server, from its first step into the room to its last. */
import type { ParticipantView, Result } from '../protocol.ts'
import type { Found } from './findServer.ts'
import type { RehearseOptions } from './options.ts'
import { takeFacilitatorSeat } from './facilitatorSeat.ts'
import { personOf } from './person.ts'
import { simulatedPhone } from './simulatedPhone.ts'

type GroupOptions = Pick<RehearseOptions, 'people' | 'pace' | 'profile' | 'flaky' | 'seed'>

export interface RunningRehearsal {
  /** Resolves with a sentence when the server has sent the group away, or the session is over. */
  over: Promise<string>
  /** Everybody leaves; what they answered stays. */
  close: () => void
}

/** ms in which the phones of a group come in, one after the other: a door is no starting gun. */
const ARRIVAL_MS = 40

/** Sends a simulated group into the current session; `say` hears what it does, a line each. */
export async function startRehearsal(found: Found, group: GroupOptions, say: (line: string) => void): Promise<Result<RunningRehearsal, string>> {
  const seat = await takeFacilitatorSeat(found)
  if (!seat.ok)
    return seat
  const { view, knowledge, letIn, close } = seat.value
  const cookies = await letIn(group.people)
  // Its people are watched by the real console, and not by one of their own.
  close()
  if (!cookies.ok)
    return cookies
  say(`${group.people} simulated people join session ${view.session.code} at ${found.url} (profile ${group.profile}, pace ${group.pace}, seed ${group.seed}).`)
  say('Walk through the deck: they follow it and answer. Ctrl+C sends them home; --clear removes what they answered.')

  let finish: (sentence: string) => void = () => {}
  const over = new Promise<string>(resolve => finish = resolve)
  const answered = new Map<string, number>()
  const doors: NodeJS.Timeout[] = []
  const phones: { close: () => void }[] = []
  let title = ''

  function leave(): void {
    doors.forEach(clearTimeout)
    phones.forEach(phone => phone.close())
  }

  function onView({ slide, session }: ParticipantView): void {
    if (session.ended)
      finish(`Session ${session.code} has ended.`)
    if (slide.title !== title)
      say(`Slide: ${slide.title}`)
    title = slide.title
  }

  function onAnswered(activity: string, round: number): void {
    const key = `${activity}, vote ${round}`
    const count = (answered.get(key) ?? 0) + 1
    answered.set(key, count)
    say(`  ${round === 1 ? activity : key}: ${count} of ${group.people} answered`)
  }

  cookies.value.forEach((cookie, at) => doors.push(setTimeout(() => {
    phones.push(simulatedPhone({
      url: found.url,
      pace: group.pace,
      flaky: group.flaky,
      cookie,
      knowledge,
      person: personOf(at + 1, group),
      // One pair of eyes on the stage is enough to tell where the room is.
      onView: at === 0 ? onView : () => {},
      onAnswered,
      onRefused: code => finish(code === 'not-allowed' ? 'The simulated people are no longer part of the session: they were removed, or a new session has begun.' : `The server took them no longer (${code}).`),
    }))
  }, at * ARRIVAL_MS)))
  return { ok: true, value: { over, close: leave } }
}

/** Removes the simulated people of the current session, and says what that made of it. */
export async function clearRehearsal(found: Found): Promise<Result<string, string>> {
  const seat = await takeFacilitatorSeat(found)
  if (!seat.ok)
    return seat
  const { view, clear, close } = seat.value
  const done = await clear()
  close()
  if (!done.ok)
    return done
  return {
    ok: true,
    value: view.simulated === 0
      ? `Session ${view.session.code} has no simulated people.`
      : `The ${view.simulated} simulated people are removed from session ${view.session.code}, with everything they answered and wrote.`,
  }
}
