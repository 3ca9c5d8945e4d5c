import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { Transactions } from '../../platform/database/transactions.js';
import { OutboxService } from '../../platform/mail/outbox.service.js';
import { defaultLanguageFor } from '../../platform/text/mail-language.js';
import { DECISIONS, type DecisionRow } from '../decision-mail/decision-facts.js';
import { decisionWords } from '../decision-mail/decision-words.js';
import { DEFAULT_TEMPLATES } from '../decision-mail/default-templates.js';
import { registrationLink } from '../decision-mail/registration-link.js';

/** Writes the mails to applicants about decisions. */
@Injectable()
export class DecisionNoticeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * Writes the latest decision about each of these exhibitors to its members and its contact, once to each address, in
   * the recipient's language or else the event's first one.
   */
  async write(eventId: string, exhibitorIds: readonly string[]): Promise<void> {
    const values = [eventId, exhibitorIds];
    const rows = await this.transactions.sql.query<DecisionRow>({ text: DECISIONS, values });
    await this.outbox.write(
      rows.flatMap((row) => {
        const link = registrationLink(this.config, row.exhibitorId);
        return row.recipients.map(({ email, locale }) => {
          const language = defaultLanguageFor(locale ?? row.locales[0] ?? 'en');
          const template = DEFAULT_TEMPLATES[language][row.decision];
          const words = decisionWords(template, row, language, link);
          return { event_id: eventId, exhibitor_id: row.id, recipient: email, ...words };
        });
      }),
    );
  }
}
