/** The statistics of before and after. Pure; percentages are 0 to 100, proportions 0 to 1. */

/** Half-width factor of a 95 % interval: the 97.5 % quantile of the standard normal distribution. */
const Z_95 = 1.959963984540054

/** Matched pairs below which no gain and no effect size is given. */
export const MIN_PAIRS = 10
/** A mean before of this many percent or more leaves no room to gain: nothing is given. */
export const CEILING = 85

/**
 * Wilson score interval, 95 %, for `hits` out of `n`.
 * Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212.
 * @returns lower and upper bound as proportions; null when n is 0.
 */
export function wilson(hits: number, n: number): { low: number, high: number } | null {
  if (n === 0)
    return null
  const p = hits / n
  const z2 = Z_95 * Z_95
  const centre = p + z2 / (2 * n)
  const spread = Z_95 * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
  const scale = 1 + z2 / n
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}

/** One person's share of matching answers before and after, in percent. */
export interface Pair { before: number, after: number }

/**
 * Gain of a group: (mean after - mean before) / (100 - mean before), as a proportion; negative when the group fell.
 * Source: R. R. Hake, Am. J. Phys. 66 (1998) 64-74; of the group's means, since the mean of individual gains is biased.
 * @returns null with fewer than MIN_PAIRS pairs, or a mean before of CEILING or more. Never for one person.
 */
export function groupGain(pairs: readonly Pair[]): number | null {
  const before = mean(pairs.map(pair => pair.before))
  const after = mean(pairs.map(pair => pair.after))
  return isTelling(pairs, before) ? (after - before) / (100 - before) : null
}

/**
 * Cohen's d for matched pairs: the mean difference over the mean of both standard deviations (d_av), so that it can be
 * compared with designs between groups. Source: D. Lakens, Front. Psychol. 4 (2013) 863, equation 10.
 * @returns null like groupGain, and when nobody differs from anybody.
 */
export function cohensD(pairs: readonly Pair[]): number | null {
  const before = pairs.map(pair => pair.before)
  const after = pairs.map(pair => pair.after)
  const deviation = (standardDeviation(before) + standardDeviation(after)) / 2
  return isTelling(pairs, mean(before)) && deviation > 0 ? (mean(after) - mean(before)) / deviation : null
}

function isTelling(pairs: readonly Pair[], meanBefore: number): boolean {
  return pairs.length >= MIN_PAIRS && meanBefore < CEILING
}

/** Arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sample standard deviation (n - 1); 0 of fewer than two values. */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2)
    return 0
  const centre = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1))
}
