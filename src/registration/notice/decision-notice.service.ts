import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { OutboxService } from '../../platform/mail/outbox.service.js';
import { type DecisionNews, decisionWords } from './decision-words.js';

interface NewsRow extends DecisionNews {
  exhibitorId: string;
  recipients: string[];
}

/** Writes to applicants what was decided about their registrations. */
@Injectable()
export class DecisionNoticeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: OutboxService,
  ) {}

  /** Writes the latest decision about each of these exhibitors to its members and its contact, once to each address. */
  async write(eventId: string, exhibitorIds: readonly string[]): Promise<void> {
    const rows = await this.transactions.sql.query<NewsRow>({ text: NEWS, values: [eventId, exhibitorIds] });
    await this.outbox.write(
      rows.flatMap((news) =>
        news.recipients.map((recipient) => ({
          event_id: eventId,
          exhibitor_id: news.exhibitorId,
          recipient,
          ...decisionWords(news),
        })),
      ),
    );
  }
}

const NEWS = `
  select exhibitor.id as "exhibitorId", event.name as event, exhibitor.name as exhibitor, event.locales,
    review.decision, review.note, array(
      select email from (
        select account.email from role_grant member join account on account.id = member.account_id
        where member.exhibitor_id = exhibitor.id and account.disabled_at is null
        union
        select lower(exhibitor.contact_email) where exhibitor.contact_email is not null
      ) as known where length(email) between 3 and 254 order by email) as recipients
  from exhibitor join event on event.id = exhibitor.event_id
  cross join lateral (
    select decision, note from exhibitor_review where exhibitor_id = exhibitor.id order by at desc, id desc limit 1
  ) review
  where exhibitor.event_id = $1 and exhibitor.id = any($2) order by exhibitor.id`;
