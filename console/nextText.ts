import type { LiveStatus } from '../live/client/useLiveSession.ts'
/** What Next will do, in words, and the slide that comes after this one. */
import type { SlideOutline } from '../live/domain/deck.ts'
import type { FacilitatorContent, FacilitatorView } from '../live/protocol.ts'
import { slideByAlias } from '../live/domain/deck.ts'
import { text } from './text.ts'

/** Said after the word "Next". */
export function nextText({ next, session, activity }: Pick<FacilitatorView, 'next' | 'session' | 'activity'>, content: FacilitatorContent, status: LiveStatus): string {
  if (status !== 'live')
    return text.nextOffline
  if (session.ended)
    return text.nextAfterEnd
  return next.type === 'slide'
    ? text.nextSlide(slideByAlias(content.slides, next.slide)?.title ?? next.slide)
    : text.nextStep(next.type, activity && { kind: activity.face.kind, phase: activity.phase })
}

/** The slide Next comes to when this one has given all it has; null at the end, and where nobody can know. */
export function slideAfter(view: FacilitatorView, content: FacilitatorContent): SlideOutline | null {
  const aliases = agendaOf(view, content)
  const here = aliases.indexOf(view.stage.position.slide)
  const alias = view.next.type === 'slide'
    ? view.next.slide
    : aliases[here === -1 ? aliases.length : here + 1]
  return alias === undefined
    ? null
    : slideByAlias(content.slides, alias) ?? null
}

/** Slides of the session's agenda in order without what was cut, by routeAlias. */
export function agendaOf({ agenda, plan }: Pick<FacilitatorView, 'agenda' | 'plan'>, { agendas }: FacilitatorContent): string[] {
  const slides = agendas.find(({ id }) => id === agenda)?.slides ?? []
  return slides.filter(alias => !plan?.dropped.includes(alias))
}
