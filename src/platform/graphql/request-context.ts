import type { RequestDeadline } from '../http/request-deadline.js';
import { ReadDependencies } from './read-dependencies.js';

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
  /** What the request may use, where another attempt to answer it has begun to use it. */
  allowances?: Map<object, unknown> | undefined;
  /** The time limit of the request. */
  deadline?: RequestDeadline | null;
}

/** What resolvers know of the request that they work for. */
export class RequestContext {
  /** What the answer is made from. */
  readonly readDependencies = new ReadDependencies();
  readonly caller: unknown;
  readonly idempotencyKey: string | undefined;
  readonly address: string | undefined;
  readonly deadline: RequestDeadline | null;
  /** Counts what the request has changed so far; whatever it read before may be wrong now. */
  readonly changes = { count: 0 };
  /**
   * What is kept for the request, by who keeps it. It stands here and not in a WeakMap of theirs: such a map grows old, and until
   * the next major collection it would hold all that refers back to the request.
   */
  readonly kept = new Map<object, unknown>();
  /** What the request may use, by the object that grants it. */
  readonly allowances: Map<object, unknown>;
  /** Sets a header of the answer, where there is one. */
  readonly setHeader: (name: string, value: string) => void;
  // No private field: Nest hands decorated methods an object that inherits from this one.
  private readonly language: string | undefined;

  constructor(
    readonly requestId: string,
    {
      acceptLanguage,
      caller = null,
      idempotencyKey,
      setHeader,
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
  }

  /** The Accept-Language header; whoever reads it makes the answer depend on it. */
  get acceptLanguage(): string | undefined {
    this.readDependencies.readLanguage = true;
    return this.language;
  }
}

/** What the answer to the request with this GraphQL context is made from; undefined where nobody wants to know. */
export function readDependenciesOf(context: object): ReadDependencies | undefined {
  return context instanceof RequestContext ? context.readDependencies : undefined;
}
