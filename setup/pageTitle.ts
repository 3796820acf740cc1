/** A tab of the deck is named by its slide, then by the deck: for the list of tabs, the history and screen readers. */
import type { SlidevNav } from '@slidev/client'
import { inject, onMounted, watch } from 'vue'

/** What Slidev's head manager (unhead) provides to its app, as far as it is used here. */
interface Head { push: (input: { title: string }) => { patch: (input: { title: string }) => void } }

export function namePages({ slides, currentSlideNo }: SlidevNav): void {
  const head = inject<Head | null>('usehead', null)
  if (head === null)
    return
  const deckTitle = document.title
  const titleNow = () => {
    const title = slides.value.find(({ no }) => no === currentSlideNo.value)?.meta.slide.frontmatter.title
    return title === undefined || title === '' || title === deckTitle ? deckTitle : `${title} | ${deckTitle}`
  }
  // Slidev names the page too, and the last one counts.
  onMounted(() => {
    const entry = head.push({ title: titleNow() })
    watch(titleNow, title => entry.patch({ title }))
  })
}
