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
    private readonly completeSnapshots: CompleteSnapshots,
    private readonly tracker: RevisionTracker,
  ) {}

  /** The read dependency on all events at this moment. Readers of the set of objects record it. */
  get generation(): number {
    return this.tracker.generation;
  }

  /** All events that the caller can read. */
  async all(context: object): Promise<EventSnapshot[]> {
    const visibility = visibilityOf(context);
    if (visibility !== VISITOR) return this.#allFor(visibility);
    readDependenciesOf(context)?.recordAll(this.generation);
    return this.snapshots.all();
  }

  /** The event with this slug. Undefined if the caller cannot read it. */
  async bySlug(slug: string, context: object): Promise<EventSnapshot | undefined> {
    if (visibilityOf(context) !== VISITOR) return this.#bySlugFor(slug, context);
    const { generation } = this;
    return withRecordedRead(await this.snapshots.bySlug(slug), generation, context);
  }

  /** The published event with this slug. Throws NOT_FOUND if there is none. */
  async published(slug: string): Promise<EventSnapshot> {
    const event = await this.bySlug(slug, VISITOR_CONTEXT);
    if (!event) throw unpublishedEvent(slug);
    return event;
  }

  /** The event with this id, at this revision or a later one. */
  async byId(id: string, revision: number, context: object): Promise<EventSnapshot | undefined> {
    const visibility = visibilityOf(context);
    if (visibility.previewedEvent === id) return (await this.completeSnapshots.previews([id]))[0];
    if (!seesAll(visibility, id)) {
      const { generation } = this;
      const published = withRecordedRead(await this.snapshots.atLeast(id, revision), generation, context);
      return published ?? this.#outline(id, context);
    }
    return (await this.completeSnapshots.byIds([id]))[0];
  }

  async #allFor({ everything, events, memberEvents }: Visibility): Promise<EventSnapshot[]> {
    const completeEvents = await this.completeSnapshots.byIds(everything ? null : events);
    const listedIds = new Set(completeEvents.map(({ id }) => id));
    const published = (await this.snapshots.all()).filter(({ id }) => !listedIds.has(id));
    for (const { id } of published) listedIds.add(id);
    const drafts = memberEvents.filter((id) => !listedIds.has(id));
    return [...completeEvents, ...published, ...(await this.completeSnapshots.outlines(drafts))];
  }

  /** The draft with this id, if the caller is a member of one of its exhibitors. */
  async #outline(id: string, context: object): Promise<EventSnapshot | undefined> {
    return visibilityOf(context).memberEvents.includes(id)
      ? (await this.completeSnapshots.outlines([id]))[0]
      : undefined;
  }

  async #bySlugFor(slug: string, context: object): Promise<EventSnapshot | undefined> {
    const id = await this.completeSnapshots.idOf(slug);
    const { previewedEvent, ...visibility } = visibilityOf(context);
    if (id !== undefined && (id === previewedEvent || seesAll(visibility, id)))
      return this.byId(id, 0, context);
    const published = await this.snapshots.bySlug(slug);
    return published ?? (id === undefined ? undefined : this.#outline(id, context));
  }
}

/** The error NOT_FOUND for a slug without a published event. */
export function unpublishedEvent(slug: string): UserError {
  return userError('NOT_FOUND', message`There is no published event "${slug}".`);
}

/** Records the read dependency. The absence of an event depends on all events. */
function withRecordedRead(
  event: EventSnapshot | undefined,
  generation: number,
  context: object,
): EventSnapshot | undefined {
  const readDependencies = readDependenciesOf(context);
  if (event) readDependencies?.record(event.id, event.revision);
  else readDependencies?.recordAll(generation);
  return event;
}
