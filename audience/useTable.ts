/** Which table this participant sits at: a response like any other, so that it outlives a reload. */
import type { LiveSession } from '../live/client/useLiveSession.ts'
import type { Sender } from '../live/client/useResponse.ts'
import { computed, watch } from 'vue'
import { useResponse } from '../live/client/useResponse.ts'
import { acceptTable, TABLE_ACTIVITY } from '../live/domain/boards/tables.ts'

const CHOICE = { id: TABLE_ACTIVITY, round: 1 }

/** A table tent's QR carries its number in the address: it is chosen once, and then forgotten there. */
export function useTable(live: LiveSession<'participant'>, sender: Sender) {
  const { answer, submit } = useResponse(live, sender, CHOICE)

  watch(live.status, (status) => {
    const tent = status === 'live' ? new URL(location.href).searchParams.get('table') : null
    if (tent === null)
      return
    history.replaceState(null, '', location.pathname)
    const table = acceptTable(Number(tent))
    if (table !== null && table !== answer.value)
      submit(table)
  })

  return {
    table: computed(() => answer.value === null ? null : acceptTable(answer.value)),
    /** People who share a phone sit at one table. */
    choose: (table: number) => [live.person.value, ...live.people.value.map(({ person }) => person).filter(person => person !== live.person.value)].forEach(person => sender.submit(CHOICE, table, person)),
  }
}
