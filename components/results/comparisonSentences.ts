/** The figures of before and after in plain words. */
import type { CheckComparison } from '../../live/domain/activities/comparison.ts'
import type { CheckText } from '../checkText.ts'
import { MIN_PAIRS } from '../../live/domain/statistics.ts'

/** How many answered both, what the group gained, how often people were not sure; and that this proves no cause. */
export function comparisonSentences({ pairs, items, gain, effect }: CheckComparison, words: CheckText['comparison']): string[] {
  if (items.length === 0)
    return [words.tooFew(pairs)]
  const unsure = (side: 'before' | 'after') => items.reduce((sum, item) => sum + item.unsure[side], 0)
  const group = gain === null
    ? [pairs < MIN_PAIRS ? words.noGain.few(MIN_PAIRS) : words.noGain.ceiling]
    : [gain > 0 ? words.gain(Math.round(gain * 100)) : words.lost, ...effect === null ? [] : [words.effect(effect.toFixed(1).replace('-', '−'))]]
  const notSure = unsure('before') + unsure('after') > 0 ? [words.unsure(unsure('before'), unsure('after'))] : []
  return [words.pairs(pairs), ...group, ...notSure, words.caution]
}
