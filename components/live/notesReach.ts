/** Speaker notes of presenter view, which Slidev draws anew with every slide: a keyboard reaches them, and what is meant for one kind of result can be told apart. */
import { WHEN } from '../../live/domain/noteConditions.ts'

/** Looks after the notes now and whenever they change. Returns how to stop. */
export function reachNotes(root: ParentNode & Node = document.body): () => void {
  const reach = () => root.querySelectorAll<HTMLElement>('.slidev-note').forEach((note) => {
    // Only on change: setting it always would tell the observer for ever.
    if (note.tabIndex !== 0)
      note.tabIndex = 0
    note.querySelectorAll('p').forEach(markWhen)
  })
  reach()
  const observer = new MutationObserver(reach)
  observer.observe(root, { childList: true, subtree: true })
  return () => observer.disconnect()
}

/** "WHEN SPLIT …" is for a split room: the classes are those of the console's notes. */
function markWhen(paragraph: HTMLElement): void {
  const when = WHEN.exec(paragraph.textContent)?.[1]?.toLowerCase()
  if (when !== undefined)
    paragraph.classList.add('when', `when-${when}`)
}
