import { Inject, Injectable } from '@nestjs/common';
import { MergePartsService } from '../../../fair/exhibitor/merge/merge-parts.service.js';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { OutboxService } from '../../../platform/mail/outbox.service.js';
import { DECISIONS, type DecisionRow, mailLocaleOf } from '../decision-mail/decision-facts.js';
import { decisionMailText } from '../decision-mail/decision-words.js';
import { MailTemplateService } from '../decision-mail/template/mail-template.service.js';
import { chooseTemplate } from '../decision-mail/template/template-choice.js';

/** Writes the mails to applicants about decisions. */
@Injectable()
export class DecisionNoticeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: OutboxService,
    private readonly templates: MailTemplateService,
    @Inject(CONFIG) private readonly config: RunningConfig,
    parts: MergePartsService,
  ) {
    parts.add({
      move: async ({ keepId, mergeId }) => {
        await this.outbox.move(mergeId, keepId);
        return {};
      },
    });
  }

  /**
   * Writes the latest decision about each exhibitor to its members and its contact. Each address receives one
   * mail, in the language of `mailLocaleOf`.
   */
  async write(eventId: string, exhibitorIds: readonly string[]): Promise<void> {
    const values = [eventId, exhibitorIds];
    const rows = await this.transactions.sql.query<DecisionRow>({ text: DECISIONS, values });
    const storedTemplates = await this.templates.textsOf(eventId);
    await this.outbox.write(
      rows.flatMap((row) =>
        row.recipients.map((recipient) => {
          const locale = mailLocaleOf(recipient, row);
          const { template, language } = chooseTemplate(row.decision, locale, row.locales, storedTemplates);
          const words = decisionMailText(template, row, language, this.config);
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
