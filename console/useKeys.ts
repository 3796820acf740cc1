/** The console on a laptop: the keys of a deck, where no field wants them. */
import type { FacilitatorCommand, FacilitatorView } from '../live/protocol.ts'
import { onScopeDispose } from 'vue'

const KEYS: Record<string, 'next' | 'back' | 'blank'> = {
  'ArrowRight': 'next',
  'PageDown': 'next',
  ' ': 'next',
  'ArrowLeft': 'back',
  'PageUp': 'back',
  'b': 'blank',
  '.': 'blank',
}

/** Calls `run` for a key that means a command; `view` is the newest, null before the first. */
export function useKeys(view: () => FacilitatorView | null, run: (command: FacilitatorCommand) => void): void {
  function onKey(event: KeyboardEvent): void {
    const meaning = KEYS[event.key]
    const current = view()
    if (meaning === undefined || current === null || isTaken(event))
      return
    event.preventDefault()
    run(meaning === 'blank'
      ? { type: 'screen', screen: current.stage.screen === 'blank' ? 'slide' : 'blank' }
      : { type: meaning })
  }
  document.addEventListener('keydown', onKey)
  onScopeDispose(() => document.removeEventListener('keydown', onKey))
}

/** Whether the key belongs to something else: a held key, a shortcut, a dialog, a field, or a button that Space presses. */
function isTaken(event: KeyboardEvent): boolean {
  const on = event.target instanceof Element
    ? event.target
    : null
  return event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented
    || document.querySelector('dialog[open]') !== null
    || on?.closest('input, select, textarea, [contenteditable]') != null
    // A tapped button keeps the focus: it takes Space, which presses it again, and leaves the arrows alone.
    || (event.key === ' ' && on?.closest('button, summary, a') != null)
}
