/** What of a request resolvers may want to know. */
export interface RequestOptions {
  /** The Accept-Language header. */
  acceptLanguage?: string | undefined;
  /** Who sends it, as the feature that knows accounts has found out; null for a visitor. */
  caller?: unknown;
  /** The Idempotency-Key header. */
  idempotencyKey?: string | undefined;
  /** Sets a header of the answer. */
  setHeader?: (name: string, value: string) => void;
  /** The address that the request comes from. */
  address?: string | undefined;
}

/** What resolvers know of the request that they work for. */
export class RequestContext {
  readonly acceptLanguage: string | undefined;
  readonly caller: unknown;
  readonly idempotencyKey: string | undefined;
  readonly address: string | undefined;
  /** Sets a header of the answer, where there is one. */
  readonly setHeader: (name: string, value: string) => void;

  constructor(
    readonly requestId: string,
    { acceptLanguage, caller = null, idempotencyKey, setHeader, address }: RequestOptions = {},
  ) {
    this.acceptLanguage = acceptLanguage;
    this.caller = caller;
    this.idempotencyKey = idempotencyKey;
    this.address = address;
    // No private field: Nest hands decorated methods an object that inherits from this one.
    this.setHeader = setHeader ?? (() => undefined);
  }
}
