/** A reason against the start that the operator can correct. Its message is shown alone, without a stack. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
