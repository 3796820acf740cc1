/** The place where sessions are kept cannot be used. The message is a sentence for whoever runs the server. */
export class StoreProblem extends Error {
  override name = 'StoreProblem'
}
