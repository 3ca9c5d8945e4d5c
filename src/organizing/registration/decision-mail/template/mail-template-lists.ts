import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { mailLocalesOf } from '../../../../platform/text/mail-language.js';
import { chooseTemplate, DECISION_KINDS } from './template-choice.js';
import { MailTemplateService, writtenOf } from './mail-template.service.js';
import type { MailTemplateType } from './mail-template.type.js';

/** Lists the current texts of mails about decisions. */
@Injectable()
export class MailTemplateLists {
  constructor(
    private readonly database: Database,
    private readonly service: MailTemplateService,
  ) {}

  /** The templates of an event, one for each decision and language. */
  async ofEvent(eventId: string): Promise<MailTemplateType[]> {
    const [[event], rows] = await Promise.all([
      this.database.query<{ locales: string[] }>({
        text: 'select locales from event where id = $1',
        values: [eventId],
      }),
      this.service.rowsOf(eventId),
    ]);
    const { locales } = event ?? { locales: [] };
    const written = writtenOf(rows);
    return DECISION_KINDS.flatMap((decision) =>
      mailLocalesOf(locales).map((locale) => {
        const row = rows.find((one) => one.decision === decision && one.locale === locale);
        const { template } = chooseTemplate(decision, locale, locales, written);
        return { decision, locale, ...template, changed: row?.subject != null, version: row?.version ?? 0 };
      }),
    );
  }
}
