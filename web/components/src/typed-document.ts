/** A GraphQL document that carries the types of its result and variables. */
export class TypedDocumentString<Result, Variables> extends String {
  /** Never set; for types only. */
  declare readonly __apiType?: (variables: Variables) => Result;

  /** The generator adds facts about fragments, which nothing reads. */
  constructor(text: string, _facts?: unknown) {
    super(text);
  }
}
