import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeJournal } from '../../catalog/feed/change-journal.js';
import { EventFinder } from '../../catalog/queries/event-finder.js';
import { RevisionTracker } from '../../catalog/revision/revision-tracker.js';
import { EventStream } from '../../platform/live/event-stream.js';
import { LiveConnections } from '../../platform/live/live-connections.js';

/**
 * Notifies devices of new revisions. A missed notification has no effect: the next one contains the newest
 * revision.
 */
@Injectable()
export class RevisionStreamService {
  constructor(
    private readonly connections: LiveConnections,
    private readonly tracker: RevisionTracker,
    private readonly journal: ChangeJournal,
    private readonly finder: EventFinder,
  ) {}

  /** Responds with a stream that begins with the present revision. */
  async open(eventId: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const window = await this.journal.window(eventId);
    const stream = EventStream.open(this.connections, request, reply);
    if (stream) {
      this.#run(stream, eventId, window?.revision ?? 0).catch((error: unknown) => {
        request.log.error(error);
        stream.end();
      });
    }
    return reply;
  }

  async #run(stream: EventStream, eventId: string, revision: number): Promise<void> {
    let newestRevision = revision;
    let wake = (): void => undefined;
    const stopListening = this.tracker.onRevision((id, newRevision) => {
      if (id !== eventId) return;
      newestRevision = Math.max(newestRevision, newRevision);
      wake();
    });
    stream.signal.addEventListener('abort', () => {
      stopListening();
      wake();
    });
    for (let sentRevision = -1; !stream.signal.aborted;) {
      if (newestRevision > sentRevision) {
        sentRevision = newestRevision;
        // The stream of an unpublished event ends.
        if (!(await this.finder.byId(eventId, sentRevision, {}))) break;
        await stream.send('revision', JSON.stringify({ revision: sentRevision }), String(sentRevision));
      } else {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
    stream.end();
  }
}
