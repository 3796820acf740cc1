import type { SlidevNav } from '@slidev/client'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { computed, defineComponent, nextTick, ref, shallowRef } from 'vue'
import { namePages } from '../../setup/pageTitle.ts'

/** A head that keeps its last title, as the page does. */
function openDeck(titles: (string | undefined)[]) {
  document.title = 'The deck'
  const no = ref(1)
  const head = { push: ({ title }: { title: string }) => {
    document.title = title
    return { patch: (next: { title: string }) => {
      document.title = next.title
    } }
  } }
  const slides = shallowRef(titles.map((title, at) => ({ no: at + 1, meta: { slide: { frontmatter: { title } } }, load: async () => {} })))
  const nav = { slides, currentSlideNo: computed(() => no.value) } as unknown as SlidevNav
  const Root = defineComponent({
    setup: () => {
      namePages(nav)
      return () => null
    },
  })
  mount(Root, { global: { provide: { usehead: head } } })
  return { no }
}

describe('the name of a tab of the deck', () => {
  it('is its slide, then the deck', () => {
    openDeck(['The sponsor'])
    expect(document.title).toBe('The sponsor | The deck')
  })

  it('follows the slides', async () => {
    const { no } = openDeck(['The sponsor', 'The board'])
    no.value = 2
    await nextTick()
    expect(document.title).toBe('The board | The deck')
  })

  it.each([
    ['has the deck\'s own name', 'The deck'],
    ['has none', undefined],
  ])('is the deck alone where the slide %s', (_, title) => {
    openDeck([title])
    expect(document.title).toBe('The deck')
  })
})
