import { Injectable } from '@nestjs/common';
import { notFound } from '../../../catalog/model/object-id.js';
import { Operations } from '../../../identity/audit/operations.js';
import { userError } from '../../../platform/failure/user-error.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { OutboxService } from '../../../platform/mail/outbox.service.js';
import { message } from '../../../platform/text/message.js';
import { type MailedExhibitor, mailLocaleOf } from '../decision-mail/decision-facts.js';
import {
  type BatchOutcome,
  type BatchResult,
  ExhibitorBatchService,
} from '../review/exhibitor-batch.service.js';
import { checkedTexts } from './exhibitor-mail-texts.js';
import type { MailExhibitorsInput } from './exhibitor-mail.input.js';
import { MailedExhibitorsService } from './mailed-exhibitors.service.js';

/** Writes mails of organizers to the members and contacts of exhibitors. */
@Injectable()
export class ExhibitorMailService {
  constructor(
    private readonly batches: ExhibitorBatchService,
    private readonly outbox: OutboxService,
    private readonly operations: Operations,
    private readonly mailedExhibitors: MailedExhibitorsService,
  ) {}

  /** Writes one mail to each recipient of each exhibitor. An exhibitor without a recipient has an error. */
  async send(input: MailExhibitorsInput, context: RequestContext): Promise<BatchOutcome> {
    const { event, items, following } = await this.batches.select(input, 'MANAGE_EVENT', context);
    const { eventId, locales } = event;
    const texts = checkedTexts(input, locales);
    const ids = items.map(({ id }) => id);
    const exhibitorsById = await this.mailedExhibitors.findByIds(eventId, ids);
    const results = ids.map((id): BatchResult => resultOf(id, exhibitorsById.get(id)));
    const reachedExhibitors = results.flatMap(({ exhibitorId, error }) =>
      error ? [] : (exhibitorsById.get(exhibitorId) ?? []),
    );
    await this.outbox.write(
      reachedExhibitors.flatMap((row) =>
        row.recipients.map((recipient) => ({
          kind: 'ORGANIZER' as const,
          eventId,
          exhibitorId: row.id,
          recipient: recipient.email,
          ...this.mailedExhibitors.textFor(row, mailLocaleOf(recipient, row), texts),
        })),
      ),
    );
    for (const row of reachedExhibitors) {
      const after = { mailed: this.mailedExhibitors.textFor(row, null, texts).subject };
      const change = { before: { mailed: null }, after };
      this.operations.current.record({ kind: 'EXHIBITOR', id: row.id, ...change }, eventId);
    }
    return { results, following };
  }
}

function resultOf(exhibitorId: string, row: MailedExhibitor | undefined): BatchResult {
  if (!row) return { exhibitorId, error: notFound('EXHIBITOR', ['exhibitorId']) };
  if (row.recipients.length > 0) return { exhibitorId };
  const refusal = message`It has no member, and no contact with an e-mail address.`;
  return { exhibitorId, error: userError('INVALID', refusal, ['exhibitorId']) };
}
