import { RequestContext } from './request-context.js';

interface Kept<Made> {
  changes: number;
  made: Made;
}

/**
 * The state of one request, such as its loaders. Each change by the request resets it, because earlier reads
 * may be outdated.
 */
export class PerRequest<Made> {
  /** For work outside of requests. */
  readonly #others = new WeakMap<object, { made: Made }>();

  constructor(private readonly make: (context: object) => Made) {}

  /** That of the request with this GraphQL context. */
  of(context: object): Made {
    if (!(context instanceof RequestContext)) {
      const known = this.#others.get(context) ?? { made: this.make(context) };
      this.#others.set(context, known);
      return known.made;
    }
    const { kept, changes } = context;
    const known = kept.get(this) as Kept<Made> | undefined;
    if (known?.changes === changes.count) return known.made;
    const made = this.make(context);
    kept.set(this, { changes: changes.count, made } satisfies Kept<Made>);
    return made;
  }
}
