/** What stands in a chosen answer: three dots while it is on its way, a hook once it is saved. Drawn on 24 by 24. */
export const STATE_PATHS = {
  'none': '',
  'not-counted': '',
  'sending': 'M5 12h.01M12 12h.01M19 12h.01',
  'saved': 'M5 12.500 10 17.500 19.500 7',
}
