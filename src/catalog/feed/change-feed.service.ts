import { Injectable } from '@nestjs/common';
import { RevisionTracker } from '../revision/revision-tracker.js';
import { CatalogChangesService } from './catalog-changes.service.js';
import { ChangeJournal } from './change-journal.js';
import { EventFeed } from './event-feed.js';
import { FeedReader } from './feed-reader.js';
import { reaches, snapshotRequired } from './snapshot-required.js';

interface FollowedFeed {
  feed: EventFeed;
  followers: number;
}

/** Subscriptions to the changes of events, from the present or from a given revision. */
@Injectable()
export class ChangeFeedService {
  readonly #feeds = new Map<string, FollowedFeed>();

  constructor(
    private readonly journal: ChangeJournal,
    private readonly changes: CatalogChangesService,
    tracker: RevisionTracker,
  ) {
    tracker.onRevision((eventId, revision) => this.#feeds.get(eventId)?.feed.advance(revision));
  }

  /** Subscribes to an event from a revision, or from the newest one. Undefined if the event is unknown. */
  async follow(
    slug: string,
    since: number | undefined,
    epoch: string | null | undefined,
  ): Promise<FeedReader | undefined> {
    const event = await this.changes.published(slug);
    // Read from the database, because memory can lack revisions committed before the subscription.
    const window = event && (await this.journal.window(event.id));
    if (!window) return undefined;
    if (since !== undefined && !reaches(window, since, epoch)) throw snapshotRequired(window);
    const followedFeed = this.#feeds.get(event.id) ?? {
      feed: new EventFeed(event.id, this.journal, this.changes, window.revision),
      followers: 0,
    };
    this.#feeds.set(event.id, followedFeed);
    followedFeed.followers += 1;
    followedFeed.feed.advance(window.revision);
    return new FeedReader(followedFeed.feed, since ?? window.revision, () => {
      followedFeed.followers -= 1;
      if (followedFeed.followers === 0) this.#feeds.delete(event.id);
    });
  }
}
