import { Injectable } from '@nestjs/common';
import { type UserError, userError } from '../../platform/failure/user-error.js';
import { message } from '../../platform/text/message.js';
import { readDependenciesOf } from '../../platform/graphql/request/request-context.js';
import { RevisionTracker } from '../revision/revision-tracker.js';
import { CompleteSnapshots } from '../snapshot/complete-snapshots.js';
import { EventSnapshotCache } from '../snapshot/event-snapshot-cache.js';
import type { EventSnapshot } from '../snapshot/event-snapshot.js';
import { seesAll, type Visibility, visibilityOf, VISITOR, VISITOR_CONTEXT } from './visibility.js';

/**
 * Finds readable events: published ones for visitors, from memory; complete ones for their staff;
 * drafts in outline for members of their exhibitors; a draft as if it were published for its preview.
 */
@Injectable()
export class EventFinder {
  constructor(
    private readonly snapshots: EventSnapshotCache,
    private readonly complete: CompleteSnapshots,
    private readonly tracker: RevisionTracker,
  ) {}

  /** The read dependency on all events at this moment. Readers of the set of objects record it. */
  get generation(): number {
    return this.tracker.generation;
  }

  /** All events that the caller can read. No promise for visitors if memory is recent enough. */
  all(context: object): EventSnapshot[] | Promise<EventSnapshot[]> {
    const visibility = visibilityOf(context);
    if (visibility === VISITOR) return this.#allPublished(context);
    return this.#allFor(visibility);
  }

  /** The event with this slug. Undefined if the caller cannot read it. */
  bySlug(slug: string, context: object): EventSnapshot | undefined | Promise<EventSnapshot | undefined> {
    if (visibilityOf(context) !== VISITOR) return this.#bySlugFor(slug, context);
    const { generation } = this;
    const found = this.snapshots.bySlug(slug);
    if (found instanceof Promise) return found.then((event) => noted(event, generation, context));
    return noted(found, generation, context);
  }

  /** The published event with this slug; throws NOT_FOUND for every other. */
  async published(slug: string): Promise<EventSnapshot> {
    const event = await this.bySlug(slug, VISITOR_CONTEXT);
    if (!event) throw unpublishedEvent(slug);
    return event;
  }

  /** The event with this id, at this revision or a later one. */
  async byId(id: string, revision: number, context: object): Promise<EventSnapshot | undefined> {
    const visibility = visibilityOf(context);
    if (visibility.previewed === id) return this.#preview(id);
    if (!seesAll(visibility, id)) {
      const { generation } = this;
      const published = noted(await this.snapshots.atLeast(id, revision), generation, context);
      return published ?? this.#outline(id, context);
    }
    const [event] = await this.complete.byIds([id]);
    return event;
  }

  /** The event as visitors see it after its publication. */
  async #preview(id: string): Promise<EventSnapshot | undefined> {
    const [event] = await this.complete.previews([id]);
    return event;
  }

  #allPublished(context: object): EventSnapshot[] | Promise<EventSnapshot[]> {
    readDependenciesOf(context)?.noteAll(this.generation);
    return this.snapshots.all();
  }

  async #allFor({ everything, events, memberEvents }: Visibility): Promise<EventSnapshot[]> {
    const complete = await this.complete.byIds(everything ? null : events);
    const known = new Set(complete.map(({ id }) => id));
    const published = (await this.snapshots.all()).filter(({ id }) => !known.has(id));
    for (const { id } of published) known.add(id);
    const drafts = memberEvents.filter((id) => !known.has(id));
    return [...complete, ...published, ...(await this.complete.outlines(drafts))];
  }

  /** The draft with this id, if the caller is a member of one of its exhibitors. */
  async #outline(id: string, context: object): Promise<EventSnapshot | undefined> {
    if (!visibilityOf(context).memberEvents.includes(id)) return undefined;
    const [outline] = await this.complete.outlines([id]);
    return outline;
  }

  async #bySlugFor(slug: string, context: object): Promise<EventSnapshot | undefined> {
    const id = await this.complete.idOf(slug);
    const { previewed, ...visibility } = visibilityOf(context);
    if (id !== undefined && (id === previewed || seesAll(visibility, id))) return this.byId(id, 0, context);
    const published = await this.snapshots.bySlug(slug);
    return published ?? (id === undefined ? undefined : this.#outline(id, context));
  }
}

/** NOT_FOUND: visitors can read no event with this slug. */
export function unpublishedEvent(slug: string): UserError {
  return userError('NOT_FOUND', message`There is no published event "${slug}".`);
}

/** Records the read dependency. The absence of an event depends on all events. */
function noted(
  event: EventSnapshot | undefined,
  generation: number,
  context: object,
): EventSnapshot | undefined {
  const readDependencies = readDependenciesOf(context);
  if (event) readDependencies?.note(event.id, event.revision);
  else readDependencies?.noteAll(generation);
  return event;
}
