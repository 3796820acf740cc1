/** What people typed, as it may stand on a stage: one line of plain text, whatever was hidden in it. */

/** Marks on one letter; more is a stack that runs over its neighbours. No living script needs as many. */
const MAX_MARKS = 3

const MARK_STACK = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu')
/** Letters that show nothing: fillers of Hangul, the empty pattern of Braille. */
const BLANKS = /[\u115F\u1160\u2800\u3164\uFFA0]/gu
/** Controls, formats (bidi overrides, tags, zero widths), halves of pairs, private and unassigned characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu
/** Joiners are format characters that emoji and some scripts are written with. */
const isJoiner = (char: string) => char === '\u200C' || char === '\u200D'

/**
 * The text on one line: composed, without characters that show nothing, turn the line around or stack up; white space is single spaces.
 * Cleaning twice changes nothing. Markup stays, as text. Empty where nothing is left to see.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s/gu, ' ')
    .replace(UNSEEN, char => isJoiner(char) ? char : '')
    .replace(BLANKS, '')
    .replace(/[\u200C\u200D]{2,}/gu, '\u200D')
    .replace(/(^| )[\p{M}\u200C\u200D]+/gu, '$1')
    .replace(/[\u200C\u200D]+(?= |$)/gu, '')
    .replace(MARK_STACK, '$1')
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .trim()
}

/** Plain text of at most `max` characters, or null when the answer is no text or a longer one. */
export function plainTextIn(answer: unknown, max: number): string | null {
  if (typeof answer !== 'string' || answer.length > 4 * max)
    return null
  const text = plainText(answer)
  return [...text].length > max ? null : text
}

/** The same for words that differ only in case, width or spacing. */
export function folded(text: string): string {
  return plainText(text.normalize('NFKC')).toLowerCase()
}
