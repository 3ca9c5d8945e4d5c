import { RequestContext } from './request-context.js';

interface Kept<Made> {
  changes: number;
  made: Made;
}

/** What one request keeps, such as its loaders; made anew after each change of the request, before which it may have read something else. */
export class PerRequest<Made> {
  /** For work that no request asked for. */
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
