/** A GraphQL document with the types of its result and variables. */
export class TypedDocumentString<Result, Variables> extends String {
  /** Never set; for types only. */
  declare readonly __apiType?: (variables: Variables) => Result;

  /** The generator passes data about fragments, which is not used. */
  constructor(text: string, _facts?: unknown) {
    super(text);
  }
}
