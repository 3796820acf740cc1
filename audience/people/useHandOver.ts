/** From one person of this phone to the next: who is here, who has answered, and whom it waits for. */
import type { LiveSession } from '../../live/client/useLiveSession.ts'
import type { Sender } from '../../live/client/useResponse.ts'
import type { ActivityView } from '../../live/protocol.ts'
import { computed, shallowRef, watch } from 'vue'
import { personOf } from '../../live/client/outbox.ts'
import { MAX_PEOPLE_A_PHONE } from '../../live/domain/people.ts'
import { addPerson, removePerson } from './phonePeople.ts'
import { peopleText as text } from './text.ts'

export interface Somebody { person: number, answered: boolean }

/** `activity`: what is asked now. `taken` is called once somebody has the phone. */
export function useHandOver(live: LiveSession<'participant'>, sender: Sender, activity: () => ActivityView | null, taken: (person: number) => void) {
  /** Whom the phone waits for; null when nobody was chosen. */
  const awaited = shallowRef<number | null>(null)
  const trouble = shallowRef('')
  const busy = shallowRef(false)

  function hasAnswered(person: number): boolean {
    const asked = activity()
    const given = person === live.person.value ? live.own.value : live.people.value.find(each => each.person === person)?.given ?? []
    const unsent = sender.waiting.value.filter(each => personOf(each) === person)
    return asked !== null && [...given, ...unsent].some(each => each.activity === asked.id && each.round === asked.round)
  }

  const people = computed<Somebody[]>(() => {
    const here = live.people.value.length > 0 ? live.people.value.map(({ person }) => person) : [1]
    return here.map(person => ({ person, answered: hasAnswered(person) }))
  })
  const free = computed(() => Array.from({ length: MAX_PEOPLE_A_PHONE }, (_, at) => at + 1).find(person => !people.value.some(each => each.person === person)) ?? null)

  function wait(person: number, anew: boolean): void {
    awaited.value = person
    live.actAs(person, anew)
  }

  // The cover stays until nothing of the one before is left on the page; whoever is new has a seed of their own.
  watch([live.person, live.seed], () => {
    if (awaited.value !== live.person.value)
      return
    awaited.value = null
    taken(live.person.value)
  })

  /** `work` gives what went wrong, in words. */
  async function change(work: () => Promise<string>): Promise<void> {
    if (busy.value)
      return
    busy.value = true
    trouble.value = ''
    trouble.value = await work()
    busy.value = false
  }

  return {
    people,
    /** The place that somebody who is added gets; null when all four are taken. */
    free,
    awaited,
    trouble,
    busy,
    take: (person: number) => person === live.person.value ? taken(person) : wait(person, false),
    add: () => change(async () => {
      const added = await addPerson()
      if (!added.ok)
        return text.failures[added.error]
      wait(added.value, true)
      return ''
    }),
    remove: (person: number) => change(async () => {
      // Sent under this place later, it would be taken for the answer of whoever comes next.
      if (sender.waiting.value.some(each => personOf(each) === person))
        return text.sending(person)
      const removed = await removePerson(person)
      if (!removed.ok)
        return text.failures[removed.error]
      const joined = new Promise<void>(resolve => watch(live.people, () => resolve(), { once: true }))
      live.actAs(live.person.value === person ? 1 : live.person.value, true)
      await joined
      return ''
    }),
  }
}
