/** The oldest Node that runs this project's TypeScript as it is and has a database built in. */
export const NEEDED = [22, 18]

/**
 * One sentence about a Node that is too old, or null when it will do.
 * @param {string} version such as "20.19.0"
 * @returns {string | null} the sentence
 */
export function complaintAbout(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const enough = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
  return enough
    ? null
    : `This is Node ${version}, and the workshop needs ${NEEDED.join('.')} or later: run "npm ci" and then "npm start", which bring the right one along.`
}

/** Ends the process with one sentence when its Node is too old. Nothing else may be imported before this. */
export function checkNode() {
  const complaint = complaintAbout(process.versions.node) // eslint-disable-line node/prefer-global/process -- an old Node must get this far
  if (complaint !== null) {
    console.error(complaint)
    process.exit(1) // eslint-disable-line node/prefer-global/process
  }
}
