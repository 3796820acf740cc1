/** The slips of one round of one question: read from the server, and changed there. */
import type { Answered } from '../live/client/liveSocket.ts'
import type { Slip, SlipRequest, SlipSheet } from '../live/domain/slips.ts'
import { computed, shallowRef, watch } from 'vue'
import { asTyped, parseSlip, slotsOf } from './slipEntry.ts'
import { slipsText as text } from './slipsText.ts'
import { text as common } from './text.ts'

export type AskForSlips = (request: SlipRequest) => Promise<Answered<SlipSheet>>

/** `activity` and `round` that are shown first; without a round the present one. */
export function useSlips(ask: AskForSlips, first: { activity: string, round?: number | undefined }) {
  const activity = shallowRef(first.activity)
  const round = shallowRef(first.round)
  const sheet = shallowRef<SlipSheet | null>(null)
  const line = shallowRef('')
  const trouble = shallowRef('')
  const done = shallowRef('')
  const busy = shallowRef(false)

  const slots = computed(() => sheet.value === null ? [] : slotsOf(sheet.value.face))
  const parsed = computed(() => parseSlip(line.value, slots.value))
  const slips = computed(() => sheet.value?.slips.map(({ slip, answer }) => ({ slip, shown: asTyped(answer, slots.value) })) ?? [])
  const before = computed(() => slips.value.find(({ slip }) => slip === Number(/^\s*(\d+)/.exec(line.value)?.[1])) ?? null)

  async function request(entry?: Slip): Promise<boolean> {
    const asked = { activity: activity.value, round: round.value }
    busy.value = true
    const answered = await ask({ ...asked, ...entry && { entry } })
    busy.value = false
    // Another question was chosen meanwhile.
    if (asked.activity !== activity.value || asked.round !== round.value)
      return false
    trouble.value = answered.ok ? '' : common.failures[answered.error.code]
    if (answered.ok)
      sheet.value = answered.value
    return answered.ok
  }

  watch([activity, round], () => {
    sheet.value = null
    done.value = ''
    void request()
  }, { immediate: true })
  // What is typed next has its own troubles.
  watch(line, now => now !== '' && (trouble.value = done.value = ''))

  return {
    activity,
    round,
    sheet,
    slots,
    slips,
    line,
    parsed,
    /** What this slip says so far, when it was typed in before. */
    before,
    trouble,
    done,
    /** Saves the line where it is right, or says what is wrong; nothing typed is lost. */
    async save(): Promise<void> {
      const { value: read } = parsed
      if (!read.ok) {
        trouble.value = read.error
        return
      }
      if (!busy.value && await request(read.value)) {
        line.value = ''
        done.value = text.saved(read.value.slip)
      }
    },
    async takeBack(slip: number): Promise<void> {
      if (!busy.value && await request({ slip, answer: null }))
        done.value = text.takenBack(slip)
    },
    change(slip: number, shown: string): void {
      line.value = `${slip} ${shown}`
    },
    choose(id: string): void {
      round.value = undefined
      activity.value = id
    },
  }
}
