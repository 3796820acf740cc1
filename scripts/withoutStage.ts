/** The phone page and the console draw results of their own size: what only the stage draws stays out of their parts. */
import type { Plugin } from 'vite'

/** Components that only a stage draws, each inside a result that phones draw otherwise. */
const STAGE_ALONE = /[\\/]Sort(?:Table|Reasons)\.vue$/
const NOTHING = '\0stage-alone'
/** A selector of the stage's size; `:not(.stage)` is the others'. */
const OF_THE_STAGE = /^(?!.*:not\([^)]*\.stage\b).*\.stage\b/

interface StyleRule { selectors: string[], remove: () => void }

/** Leaves the stage's components out; nothing asks for them where no result has the size of a stage. */
export function withoutStageComponents(): Plugin {
  return {
    name: 'pages-without-stage-components',
    enforce: 'pre',
    resolveId: id => STAGE_ALONE.test(id) ? NOTHING : null,
    load: id => id === NOTHING ? 'export default {}' : null,
  }
}

/** Leaves the stage's rules out of the styles; a rule for several sizes keeps the others. */
export const withoutStageStyles = {
  postcssPlugin: 'pages-without-stage-styles',
  Rule(rule: StyleRule): void {
    const others = rule.selectors.filter(selector => !OF_THE_STAGE.test(selector))
    if (others.length === 0)
      rule.remove()
    else if (others.length < rule.selectors.length)
      rule.selectors = others
  },
}
