import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { FACTS, type MailedExhibitor, RECIPIENTS } from '../decision-mail/decision-facts.js';
import { decisionMailText } from '../decision-mail/decision-words.js';
import type { MailText } from '../decision-mail/template/template-choice.js';
import { languageFor, type TextsByLanguage } from './exhibitor-mail-texts.js';

/** Reads exhibitors with the recipients of mails about them, and fills the placeholders of these mails. */
@Injectable()
export class MailedExhibitorsService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** The exhibitors of the event with these ids. */
  async findByIds(eventId: string, ids: readonly string[]): Promise<Map<string, MailedExhibitor>> {
    const values = [eventId, ids];
    const rows = await this.transactions.sql.query<MailedExhibitor>({ text: EXHIBITORS, values });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The mail to a recipient in the preferred language. */
  textFor(
    row: MailedExhibitor,
    preferredLocale: string | null,
    texts: TextsByLanguage,
  ): ReturnType<typeof decisionMailText> {
    const language = languageFor(preferredLocale, row.locales, texts);
    return decisionMailText(texts.get(language) ?? EMPTY_TEXT, row, language, this.config);
  }
}

const EMPTY_TEXT: MailText = { subject: '', body: '' };

/** The exhibitors `$2` of the event `$1` with their recipients. */
const EXHIBITORS = `
  select exhibitor.id, ${FACTS}, null as note, recipients.list as recipients
  from exhibitor join event on event.id = exhibitor.event_id
  ${RECIPIENTS}
  where exhibitor.event_id = $1 and exhibitor.id = any($2) order by exhibitor.id`;
