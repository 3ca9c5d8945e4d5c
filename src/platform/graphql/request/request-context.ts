import type { RequestDeadline } from '../../http/request/request-deadline.js';
import { ReadDependencies } from './read-dependencies.js';

/** The data of a request for resolvers. */
export interface RequestOptions {
  /** The Accept-Language header. */
  acceptLanguage?: string | undefined;
  /** The caller of the request; null for a visitor. */
  caller?: unknown;
  /** The Idempotency-Key header. */
  idempotencyKey?: string | undefined;
  /** Sets a response header. */
  setHeader?: (name: string, value: string) => void;
  /** Ends the permission for pages of every origin to read the response. */
  closeToPages?: () => void;
  /** The address of the caller. */
  address?: string | undefined;
  /** The resource limits of the request, shared with an earlier attempt. */
  allowances?: Map<object, unknown> | undefined;
  /** The time limit of the request. */
  deadline?: RequestDeadline | null;
}

/** The request context of resolvers. */
export class RequestContext {
  /** The read dependencies of the response. */
  readonly readDependencies = new ReadDependencies();
  readonly caller: unknown;
  readonly idempotencyKey: string | undefined;
  readonly address: string | undefined;
  readonly deadline: RequestDeadline | null;
  /** The number of changes by the request so far. After a change, earlier reads may be outdated. */
  readonly changes = { count: 0 };
  /**
   * The state of the request, by its owner. It is not in WeakMaps of the owners, because these would keep the
   * request's objects until the next major collection.
   */
  readonly states = new Map<object, unknown>();
  /** The resource limits of the request, by the object that sets them. */
  readonly allowances: Map<object, unknown>;
  /** Sets a response header. No effect without a response. */
  readonly setHeader: (name: string, value: string) => void;
  /** Ends the permission for pages of every origin to read the response. No effect without a response. */
  readonly closeToPages: () => void;
  // No private `#` field, because Nest passes an object that inherits from this one to decorated methods.
  private readonly language: string | undefined;

  constructor(
    readonly requestId: string,
    {
      acceptLanguage,
      caller = null,
      idempotencyKey,
      setHeader,
      closeToPages,
      address,
      allowances,
      deadline = null,
    }: RequestOptions = {},
  ) {
    this.language = acceptLanguage;
    this.caller = caller;
    this.idempotencyKey = idempotencyKey;
    this.address = address;
    this.allowances = allowances ?? new Map<object, unknown>();
    this.deadline = deadline;
    this.setHeader = setHeader ?? (() => undefined);
    this.closeToPages = closeToPages ?? (() => undefined);
  }

  /** The Accept-Language header. A read of it makes the response depend on the language. */
  get acceptLanguage(): string | undefined {
    this.readDependencies.readLanguage = true;
    return this.language;
  }
}

/** The read dependencies of the response in this GraphQL context. Undefined if they are not recorded. */
export function readDependenciesOf(context: object): ReadDependencies | undefined {
  return context instanceof RequestContext ? context.readDependencies : undefined;
}
