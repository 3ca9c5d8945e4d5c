/** What resolvers know of the request that they work for. */
export class RequestContext {
  constructor(
    readonly requestId: string,
    /** The Accept-Language header. */
    readonly acceptLanguage: string | undefined,
  ) {}
}
