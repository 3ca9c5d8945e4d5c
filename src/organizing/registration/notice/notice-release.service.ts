import { Injectable } from '@nestjs/common';
import { UUID } from '../../../platform/text/uuid.js';
import { Operations } from '../../../identity/audit/operations.js';
import { message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { OutboxService } from '../../../platform/mail/outbox.service.js';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import type { NoticesInput } from './notice.type.js';

const MAXIMUM = 1000;

/** Releases or discards, for organizers, the mails that are too old to be sent automatically. */
@Injectable()
export class NoticeReleaseService {
  constructor(
    private readonly operations: Operations,
    private readonly access: ExhibitorAccessService,
    private readonly outbox: OutboxService,
  ) {}

  /** Releases waiting mails or discards them. Returns their number. */
  async decide(
    { eventId: globalId, noticeIds }: NoticesInput,
    decision: 'RELEASE' | 'DISCARD',
  ): Promise<number> {
    const eventId = await this.access.findOwnEvent(globalId, 'MANAGE_EVENT');
    const check = new InputCheck();
    if (noticeIds && (noticeIds.length === 0 || noticeIds.length > MAXIMUM)) {
      check.refuse(['noticeIds'], message`noticeIds must contain 1 to 1,000 ids.`);
    }
    check.done();
    const known = noticeIds?.filter((id) => UUID.test(id)) ?? null;
    const decided = new Set(await this.outbox.decide(eventId, known, decision, MAXIMUM));
    for (const [index, id] of (noticeIds ?? []).entries()) {
      if (decided.has(id)) continue;
      check.refuse(
        ['noticeIds', String(index)],
        message`No waiting mail of this event has this id.`,
        'NOT_FOUND',
      );
    }
    check.done();
    for (const id of decided) {
      this.operations.current.note({ kind: 'NOTICE', id, after: { [FIELDS[decision]]: true } }, eventId);
    }
    return decided.size;
  }
}

const FIELDS = { RELEASE: 'released', DISCARD: 'discarded' } as const;
