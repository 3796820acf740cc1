export const NEEDED: readonly [major: number, minor: number]
/** One sentence about a Node that is too old ("20.19.0"), or null when it will do. */
export function complaintAbout(version: string): string | null
/** Ends the process with one sentence when its Node is too old. */
export function checkNode(): void
