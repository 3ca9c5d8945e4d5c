/** A reason not to start that the operator can put right: its message is shown alone, without a stack. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
