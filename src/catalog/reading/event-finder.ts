import { Injectable } from '@nestjs/common';
import { provenanceOf } from '../../platform/graphql/request-context.js';
import { RevisionTracker } from '../revision-tracker.js';
import { CompleteSnapshots } from '../snapshot/complete-snapshots.js';
import { EventDirectory } from '../snapshot/event-directory.js';
import type { EventSnapshot } from '../snapshot/event-snapshot.js';
import { seesAll, sightOf, VISITOR } from './sight.js';

/** Finds events as whoever asks may see them: visitors what is published, from memory; staff all of theirs. */
@Injectable()
export class EventFinder {
  constructor(
    private readonly directory: EventDirectory,
    private readonly complete: CompleteSnapshots,
    private readonly tracker: RevisionTracker,
  ) {}

  /** Names the moment, to be noted by whoever is about to read which objects there are. */
  get generation(): number {
    return this.tracker.generation;
  }

  /** All events that the caller may see; no promise for visitors where memory is known to be new enough. */
  all(context: object): EventSnapshot[] | Promise<EventSnapshot[]> {
    const sight = sightOf(context);
    if (sight === VISITOR) return this.#allPublished(context);
    return this.#allFor(sight.everything ? null : sight.events);
  }

  /** The event with this slug; undefined where the caller may not see it. */
  bySlug(slug: string, context: object): EventSnapshot | undefined | Promise<EventSnapshot | undefined> {
    if (sightOf(context) !== VISITOR) return this.#bySlugFor(slug, context);
    const { generation } = this;
    const found = this.directory.bySlug(slug);
    if (found instanceof Promise) return found.then((event) => noted(event, generation, context));
    return noted(found, generation, context);
  }

  /** The event with this id, at this revision or a later one. */
  async byId(id: string, revision: number, context: object): Promise<EventSnapshot | undefined> {
    if (!seesAll(sightOf(context), id)) {
      const { generation } = this;
      return noted(await this.directory.atLeast(id, revision), generation, context);
    }
    const [event] = await this.complete.byIds([id]);
    return event;
  }

  #allPublished(context: object): EventSnapshot[] | Promise<EventSnapshot[]> {
    provenanceOf(context)?.noteAll(this.generation);
    return this.directory.all();
  }

  async #allFor(staffOf: readonly string[] | null): Promise<EventSnapshot[]> {
    const complete = await this.complete.byIds(staffOf);
    const known = new Set(complete.map(({ id }) => id));
    const published = await this.directory.all();
    return [...complete, ...published.filter(({ id }) => !known.has(id))];
  }

  async #bySlugFor(slug: string, context: object): Promise<EventSnapshot | undefined> {
    const id = await this.complete.idOf(slug);
    if (id === undefined || !seesAll(sightOf(context), id)) return this.directory.bySlug(slug);
    return this.byId(id, 0, context);
  }
}

/** Notes what was found; that nothing was found may change with any event. */
function noted(
  event: EventSnapshot | undefined,
  generation: number,
  context: object,
): EventSnapshot | undefined {
  const provenance = provenanceOf(context);
  if (event) provenance?.note(event.id, event.revision);
  else provenance?.noteAll(generation);
  return event;
}
