/** Something that keeps the process from starting, in a sentence that says what to do. */
export class StartFault extends Error {
  override name = 'StartFault'
}
