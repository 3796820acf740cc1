/** Style sheets of late parts that did not come: the loader takes what it has asked for once as there. */

const lost = new Set<HTMLLinkElement>()

window.addEventListener('error', ({ target }) => {
  if (target instanceof HTMLLinkElement)
    lost.add(target)
}, true)

/** Asks for them again. Rejects when one does not come this time either. */
export async function fetchLostStyles(): Promise<void> {
  await Promise.all([...lost].map(link => new Promise<void>((resolve, reject) => {
    const fresh = link.cloneNode() as HTMLLinkElement
    fresh.onload = () => resolve()
    fresh.onerror = reject
    lost.delete(link)
    link.replaceWith(fresh)
  })))
}
