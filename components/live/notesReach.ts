/** Speaker notes scroll: a keyboard must get there too. Slidev draws them anew with every slide. */

/** Lets the notes of presenter view be focused, now and whenever they change. Returns how to stop. */
export function reachNotes(root: ParentNode & Node = document.body): () => void {
  const reach = () => root.querySelectorAll<HTMLElement>('.slidev-note').forEach((note) => {
    // Only on change: setting it always would tell the observer for ever.
    if (note.tabIndex !== 0)
      note.tabIndex = 0
  })
  reach()
  const observer = new MutationObserver(reach)
  observer.observe(root, { childList: true, subtree: true })
  return () => observer.disconnect()
}
