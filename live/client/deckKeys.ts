/** What a key on the stage means: keyboards and hardware clickers alike. */

export type DeckWish = 'next' | 'back' | 'blank'

const KEYS: Record<string, DeckWish> = {
  'ArrowRight': 'next',
  'ArrowDown': 'next',
  'PageDown': 'next',
  'Enter': 'next',
  ' ': 'next',
  'ArrowLeft': 'back',
  'ArrowUp': 'back',
  'PageUp': 'back',
  '.': 'blank',
  'b': 'blank',
  'B': 'blank',
}

/** What stands under the key: nothing of its own, a button or link, a field, or the overview of all slides. */
export type Under = 'slide' | 'control' | 'field' | 'overview'

/** Keys that a focused button takes for itself, and keys that move around in the overview. */
const TAKEN: Record<Under, readonly string[] | 'all'> = {
  slide: [],
  control: [
    'Enter',
    ' ',
  ],
  field: 'all',
  overview: [
    'Enter',
    'ArrowRight',
    'ArrowLeft',
    'ArrowUp',
    'ArrowDown',
  ],
}

/** The wish behind a key press, or null when the key is not the deck's. A held key wishes once: a clicker's button must not run through the day. */
export function wishOfKey(event: Pick<KeyboardEvent, 'key' | 'repeat' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>, under: Under): DeckWish | null {
  const wish = KEYS[event.key]
  const taken = TAKEN[under]
  if (wish === undefined || taken === 'all' || taken.includes(event.key) || event.repeat || event.altKey || event.ctrlKey || event.metaKey)
    return null
  return event.key === ' ' && event.shiftKey
    ? 'back'
    : wish
}
