/** A participant's response to one activity: give it, change it, and know whether it is saved. */
import type { MaybeRefOrGetter, Ref } from 'vue'
import type { Answer } from '../domain/activities/kind.ts'
import type { ActivityView, OwnResponse, ResponseSubmission } from '../protocol.ts'
import type { Outbox } from './outbox.ts'
import type { LiveSession } from './useLiveSession.ts'
import { computed, onScopeDispose, shallowRef, toValue } from 'vue'
import { ask } from './liveSocket.ts'
import { personOf } from './outbox.ts'

/** sending: kept on this phone, not known to be saved. not-counted: it came after the close. */
export type ResponseState = 'none' | 'sending' | 'saved' | 'not-counted'

export interface Sender {
  /** `person`: who of this phone gives it; whoever it speaks for now. */
  submit: (activity: Pick<ActivityView, 'id' | 'round'>, answer: Answer, person?: number) => void
  /** Of what is being typed: kept on this phone at once, sent when the fingers rest or the page is left. */
  keep: (activity: Pick<ActivityView, 'id' | 'round'>, answer: Answer) => void
  /** Submissions not known to be saved. */
  waiting: Readonly<Ref<readonly ResponseSubmission[]>>
  /** `person:activity:round` of responses that came too late. */
  late: Readonly<Ref<ReadonlySet<string>>>
}

/** Pause before a refused or unacknowledged response is sent again, in ms. */
const RETRY_MS = 1000
/** A pause of the fingers, in ms: long enough for a word to be whole. */
const REST_MS = 1200

/** The one sender of a tab: it empties the outbox after every join. */
export function createSender(live: LiveSession<'participant'>, outbox: Outbox): Sender {
  const waiting = shallowRef<readonly ResponseSubmission[]>(outbox.all())
  const late = shallowRef<ReadonlySet<string>>(new Set())
  const code = () => live.view.value?.session.code
  /** What is typed and not sent yet, by person, activity and round. */
  const resting = new Map<string, { timer: ReturnType<typeof setTimeout>, submission: ResponseSubmission }>()

  async function send(submission: ResponseSubmission): Promise<void> {
    const saved = await ask<OwnResponse>(timed => timed.emitWithAck('response:submit', submission), live.socket)
    if (saved.ok) {
      remember(submission, saved.value)
      settle(submission)
      return
    }
    switch (saved.error.code) {
      case 'lost':
      case 'too-many':
      case 'unavailable':
        setTimeout(resend, RETRY_MS, submission)
        return
      case 'closed':
      case 'ended':
        late.value = new Set([
          ...late.value,
          keyOf(submission),
        ])
        break
      case 'stale':
        if (saved.error.saved)
          remember(submission, saved.error.saved)
    }
    settle(submission)
  }

  /** What another of the phone's people gave is not for whoever has it in hand. */
  function remember(submission: ResponseSubmission, saved: OwnResponse): void {
    if (personOf(submission) === live.person.value)
      live.remember(saved)
  }

  function resend(submission: ResponseSubmission): void {
    if (live.status.value === 'live' && outbox.all().some(each => keyOf(each) === keyOf(submission) && each.attempt === submission.attempt))
      void send(submission)
  }

  function settle(submission: ResponseSubmission): void {
    outbox.drop(submission)
    waiting.value = outbox.all()
  }

  /** Into the outbox, in the place of whatever was typed before it. */
  function put(activity: Pick<ActivityView, 'id' | 'round'>, answer: Answer, person = live.person.value): ResponseSubmission | null {
    const sessionCode = code()
    if (sessionCode === undefined)
      return null
    const known = [
      ...person === live.person.value ? live.own.value : live.people.value.find(each => each.person === person)?.given ?? [],
      ...outbox.all().filter(each => each.code === sessionCode && personOf(each) === person),
    ]
      .filter(each => each.activity === activity.id && each.round === activity.round)
    const attempt = Math.max(0, ...known.map(each => each.attempt)) + 1
    const submission = {
      code: sessionCode,
      activity: activity.id,
      round: activity.round,
      attempt,
      answer,
      ...person > 1 && { person },
    }
    forget(submission)
    outbox.put(submission)
    waiting.value = outbox.all()
    late.value = new Set([...late.value].filter(each => each !== keyOf(submission)))
    return submission
  }

  function forget(submission: ResponseSubmission): void {
    clearTimeout(resting.get(keyOf(submission))?.timer)
    resting.delete(keyOf(submission))
  }

  function rested(submission: ResponseSubmission): void {
    forget(submission)
    resend(submission)
  }

  // A page that is left may never come back: what it holds is sent while it can be.
  const leaving = () => document.visibilityState === 'hidden' && [...resting.values()].forEach(({ submission }) => rested(submission))
  document.addEventListener('visibilitychange', leaving)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', leaving)
    resting.forEach(({ timer }) => clearTimeout(timer))
  })

  live.onJoined(() => {
    outbox.all().filter(submission => submission.code === code()).forEach(submission => void send(submission))
  })

  return {
    waiting,
    late,
    submit(activity, answer, person) {
      const submission = put(activity, answer, person)
      if (submission !== null && live.status.value === 'live')
        void send(submission)
    },
    keep(activity, answer) {
      const submission = put(activity, answer)
      if (submission !== null)
        resting.set(keyOf(submission), { submission, timer: setTimeout(rested, REST_MS, submission) })
    },
  }
}

export function useResponse(live: LiveSession<'participant'>, sender: Sender, activity: MaybeRefOrGetter<Pick<ActivityView, 'id' | 'round'> | null>) {
  const isOf = (each: Pick<OwnResponse, 'activity' | 'round'>, round = toValue(activity)?.round) =>
    each.activity === toValue(activity)?.id && each.round === round
  const pending = computed(() => sender.waiting.value.find(each => isOf(each) && personOf(each) === live.person.value && each.code === live.view.value?.session.code))
  const saved = computed(() => live.own.value.find(each => isOf(each)))

  return {
    /** What the phone shows as chosen: the newest answer, saved or not; null before the first. */
    answer: computed<Answer | null>(() => pending.value?.answer ?? saved.value?.answer ?? null),
    /** The saved answer of round 1, to hold up while talking. */
    firstAnswer: computed<Answer | null>(() => live.own.value.find(each => isOf(each, 1))?.answer ?? null),
    state: computed<ResponseState>(() => {
      const id = toValue(activity)
      if (pending.value)
        return 'sending'
      if (id && sender.late.value.has(keyOf({ activity: id.id, round: id.round, person: live.person.value })))
        return 'not-counted'
      return saved.value ? 'saved' : 'none'
    }),
    submit(answer: Answer) {
      const current = toValue(activity)
      if (current)
        sender.submit(current, answer)
    },
    keep(answer: Answer) {
      const current = toValue(activity)
      if (current)
        sender.keep(current, answer)
    },
  }
}

function keyOf({ activity, round, person = 1 }: Pick<ResponseSubmission, 'activity' | 'round' | 'person'>): string {
  return `${person}:${activity}:${round}`
}
