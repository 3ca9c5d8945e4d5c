import { Injectable } from '@nestjs/common';
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
  ) {}

  /** All events that the caller may see; no promise for visitors where memory is known to be new enough. */
  all(context: object): EventSnapshot[] | Promise<EventSnapshot[]> {
    const sight = sightOf(context);
    if (sight === VISITOR) return this.directory.all();
    return this.#allFor(sight.everything ? null : sight.events);
  }

  /** The event with this slug; undefined where the caller may not see it. */
  bySlug(slug: string, context: object): EventSnapshot | undefined | Promise<EventSnapshot | undefined> {
    return sightOf(context) === VISITOR ? this.directory.bySlug(slug) : this.#bySlugFor(slug, context);
  }

  /** The event with this id, at this revision or a later one. */
  async byId(id: string, revision: number, context: object): Promise<EventSnapshot | undefined> {
    if (!seesAll(sightOf(context), id)) return this.directory.atLeast(id, revision);
    const [event] = await this.complete.byIds([id]);
    return event;
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
