import { Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { DiscardNoticesPayloadType, NoticesInput, ReleaseNoticesPayloadType } from './notice.type.js';
import { UUID } from '../../../platform/text/uuid.js';
import { Operations } from '../../../identity/audit/operations.js';
import { message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { userError } from '../../../platform/failure/user-error.js';
import { OutboxService } from '../../../platform/mail/outbox.service.js';
import { OrganizedObjectsService } from '../../../fair/event/objects/organized-objects.service.js';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';

/** The mutations of mails that are not sent without an organizer's release: old ones, and those without a mail server. */
@Resolver()
export class NoticeReleaseResolver {
  constructor(
    private readonly operations: Operations,
    private readonly events: OrganizedObjectsService,
    private readonly outbox: OutboxService,
  ) {}

  @Change(() => ReleaseNoticesPayloadType, {
    description:
      "Sends mails that wait for staff, all or the given ones. For the event's organizers. At most 1,000 per call: call it again for the next ones. NOT_FOUND if a given mail does not wait, WRONG_STATUS if the server has no mail server.",
  })
  releaseNotices(@Input('The mails.') input: NoticesInput): Promise<object> {
    return this.#decide(input, 'RELEASE');
  }

  @Change(() => DiscardNoticesPayloadType, {
    description:
      "Discards mails that wait for staff, all or the given ones. For the event's organizers. They stay listed and are never sent. At most 1,000 per call: call it again for the next ones.",
  })
  discardNotices(@Input('The mails.') input: NoticesInput): Promise<object> {
    return this.#decide(input, 'DISCARD');
  }

  /** Releases or discards the waiting mails. */
  async #decide(
    { eventId: globalId, noticeIds, states }: NoticesInput,
    decision: 'RELEASE' | 'DISCARD',
  ): Promise<{ count: number }> {
    const { eventId } = await this.events.event(globalId);
    const check = new InputCheck();
    if (noticeIds && (noticeIds.length === 0 || noticeIds.length > BATCH_LENGTH)) {
      check.refuse(['noticeIds'], message`noticeIds must contain 1 to 1,000 ids.`);
    }
    check.done();
    if (decision === 'RELEASE' && !this.outbox.isAvailable) {
      throw userError('WRONG_STATUS', message`This server has no mail server.`, ['eventId']);
    }
    const validIds = noticeIds?.filter((id) => UUID.test(id)) ?? null;
    const decidedIds = new Set(
      await this.outbox.decide(
        eventId,
        { ids: validIds, states: states ?? WAITING_STATES },
        decision,
        BATCH_LENGTH,
      ),
    );
    requireAll(noticeIds ?? [], decidedIds);
    for (const id of decidedIds) {
      this.operations.current.record(
        { kind: 'NOTICE', id, before: {}, after: { [FIELDS[decision]]: true } },
        eventId,
      );
    }
    return { count: decidedIds.size };
  }
}

/** Throws NOT_FOUND for the ids of mails that do not wait. */
function requireAll(noticeIds: readonly string[], decidedIds: ReadonlySet<string>): void {
  const check = new InputCheck();
  for (const [index, id] of noticeIds.entries()) {
    if (decidedIds.has(id)) continue;
    const refusal = message`No waiting mail of this event has this id.`;
    check.refuse(['noticeIds', String(index)], refusal, 'NOT_FOUND');
  }
  check.done();
}

const WAITING_STATES = ['WAITING', 'NOT_SENT'] as const;

const FIELDS = { RELEASE: 'released', DISCARD: 'discarded' } as const;
