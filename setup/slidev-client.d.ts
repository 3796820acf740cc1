/**
 * The few members of @slidev/client that setup/ uses, as types. Its own sources are not made for our compiler's settings.
 * tsconfig.json maps the package to this file.
 */
import type { ComputedRef, Ref } from 'vue'

export interface RouteLocation {
  name?: string | symbol | null | undefined
  path: string
  params: Record<string, string | string[]>
  query: Record<string, string | null | (string | null)[]>
  /** Empty before the first navigation. */
  matched: readonly unknown[]
}

export interface Router {
  currentRoute: Ref<RouteLocation>
  replace: (to: { path: string, query: Record<string, unknown> }) => Promise<unknown>
  resolve: (to: RouteLocation) => { href: string }
  /** A guard that gives false stops the navigation. */
  beforeEach: (guard: (to: RouteLocation, from: RouteLocation) => boolean) => () => void
  afterEach: (hook: () => void) => () => void
}

export interface SlideRoute {
  /** 1-based. */
  no: number
  meta: { slide: { noteHTML: string, frontmatter: { routeAlias?: string, title?: string } } }
  /** Fetches what the slide is made of; never rejects. */
  load: () => Promise<unknown>
}

export interface SlidevNav {
  router: Router
  slides: Ref<SlideRoute[]>
  currentSlideNo: ComputedRef<number>
  next: () => Promise<void>
  prev: () => Promise<void>
}

export interface SlideContext {
  $nav: Ref<{ currentSlideNo: number }>
  $page: Ref<number>
  $renderContext: Ref<'none' | 'slide' | 'overview' | 'presenter' | 'previewNext'>
}

export function useNav(): SlidevNav
export function useSlideContext(): SlideContext
