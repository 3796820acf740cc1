/** What somebody else has changed, said to whoever was a moment later. */
import type { FacilitatorView } from '../live/protocol.ts'
import { text } from './text.ts'

type Seen = Pick<FacilitatorView, 'session' | 'stage' | 'activity'>

/** `meant`: what stood on the screen when it was tapped; `now`: what stands there, which may not have come yet. */
export function changedText(meant: Seen | null, now: Seen): string {
  const what = meant && difference(meant, now)
  return what ? `${what} ${text.changed.again}` : text.failures.changed
}

function difference(meant: Seen, now: Seen): string | null {
  const [before, after] = [meant.stage.position, now.stage.position]
  if (meant.session.code !== now.session.code || meant.session.ended !== now.session.ended)
    return text.changed.session
  if (before.slide !== after.slide)
    return text.changed.slide(after.title)
  if (before.click !== after.click)
    return text.changed.click
  return now.activity !== null && meant.activity?.phase !== now.activity.phase
    ? text.changed.phase[now.activity.phase]
    : null
}
