import { Inject, Injectable } from '@nestjs/common';
import { PendingChangeService, type Rejection } from '../../../fair/pending-change/pending-change.service.js';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { MAIL_WORDS } from '../../../platform/mail/mail-words.js';
import { OutboxService } from '../../../platform/mail/outbox.service.js';
import { mailLanguageFor } from '../../../platform/text/mail-language.js';
import { FACTS, type MailedExhibitor, mailLocaleOf, RECIPIENTS } from '../decision-mail/decision-facts.js';
import { decisionMailText } from '../decision-mail/decision-words.js';

/** Writes the mails to members of exhibitors about changes that staff rejected. */
@Injectable()
export class RejectionMailService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: RunningConfig,
    pendingChanges: PendingChangeService,
  ) {
    pendingChanges.onRejection((rejection) => this.#write(rejection));
  }

  /** Writes one mail to each address, in the language of `mailLocaleOf`. */
  async #write({ id, eventId, note }: Rejection): Promise<void> {
    const values = [eventId, id, note];
    const rows = await this.transactions.sql.query<MailedExhibitor>({ text: REJECTED, values });
    await this.outbox.write(
      rows.flatMap((row) =>
        row.recipients.map((recipient) => {
          const language = mailLanguageFor(mailLocaleOf(recipient, row));
          const words = decisionMailText(MAIL_WORDS[language].rejectedChange, row, language, this.config);
          return {
            kind: 'DECISION' as const,
            eventId,
            exhibitorId: row.id,
            recipient: recipient.email,
            ...words,
          };
        }),
      ),
    );
  }
}

/** The exhibitor of the event `$1` whose id is `$2`, or whose product has this id, with the note `$3`. */
const REJECTED = `
  select exhibitor.id, ${FACTS}, $3::text as note, product.name as product, recipients.list as recipients
  from exhibitor join event on event.id = exhibitor.event_id
  left join product on product.exhibitor_id = exhibitor.id and product.id = $2
  ${RECIPIENTS}
  where exhibitor.event_id = $1
    and exhibitor.id in (select $2::uuid union all select exhibitor_id from product where id = $2)`;
