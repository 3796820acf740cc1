/** Title, language, scroll and focus follow the screen, so that nobody has to look for what is new. */
import type { Ref } from 'vue'
import type { ParticipantView } from '../live/protocol.ts'
import type { Screen } from './screen.ts'
import { nextTick, watch, watchEffect } from 'vue'
import { text } from './text.ts'

/** `left` is called whenever one screen gives way to another. */
export function usePageFollows({ key, screen, view, left }: {
  key: Readonly<Ref<string>>
  screen: Readonly<Ref<Screen>>
  view: Readonly<Ref<ParticipantView | null>>
  left: () => void
}): void {
  watchEffect(() => {
    document.documentElement.lang = view.value?.session.lang ?? 'en'
    document.title = [
      headingOf(screen.value, view.value),
      view.value?.session.title ?? text.page,
    ].filter(Boolean).join(' · ')
  })

  watch(key, async (_, before) => {
    left()
    await nextTick()
    window.scrollTo(0, 0)
    // What stands there when the page opens is read from the top anyway.
    if (before !== 'connecting')
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  })
}

function headingOf(screen: Screen, view: ParticipantView | null): string {
  switch (screen.name) {
    case 'arrival':
    case 'table':
    case 'agreement':
    case 'poll':
    case 'result': return screen.activity.face.question
    case 'slide': return view?.slide.title ?? ''
    case 'ended': return text.ended.title
    case 'code': return text.code.title
    case 'outdated': return text.outdated.title
    case 'connecting': return ''
  }
}
