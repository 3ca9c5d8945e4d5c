import { RequestContext } from './request-context.js';

/** The state of a request after a number of its changes. */
interface RequestState<State> {
  changes: number;
  state: State;
}

/**
 * The state of one request, such as its loaders. Each change by the request resets it, because earlier reads may
 * be outdated.
 */
export class PerRequest<State> {
  /** The states for work outside of requests. */
  readonly #otherStates = new WeakMap<object, { state: State }>();

  constructor(private readonly create: (context: object) => State) {}

  /** The state for the request with this GraphQL context. */
  of(context: object): State {
    if (!(context instanceof RequestContext)) {
      const entry = this.#otherStates.get(context) ?? { state: this.create(context) };
      this.#otherStates.set(context, entry);
      return entry.state;
    }
    const { states, changes } = context;
    const entry = states.get(this) as RequestState<State> | undefined;
    if (entry?.changes === changes.count) return entry.state;
    const state = this.create(context);
    states.set(this, { changes: changes.count, state } satisfies RequestState<State>);
    return state;
  }
}
