import { RequestContext } from './request-context.js';

/** What one request keeps, such as its loaders; made anew after each change of the request, before which it may have read something else. */
export class PerRequest<Made> {
  readonly #made = new WeakMap<object, { changes: number; made: Made }>();

  constructor(private readonly make: (context: object) => Made) {}

  /** That of the request with this GraphQL context. */
  of(context: object): Made {
    const changes = context instanceof RequestContext ? context.changes.count : 0;
    const known = this.#made.get(context);
    if (known?.changes === changes) return known.made;
    const made = this.make(context);
    this.#made.set(context, { changes, made });
    return made;
  }
}
