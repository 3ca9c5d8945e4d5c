import { Injectable } from '@nestjs/common';
import { type Correspondent, CORRESPONDENT } from '../../../fair/exhibitor/contact-locale.js';
import { queryOne } from '../../../platform/database/sql.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { mailLocaleOf, RECIPIENTS, type StoredRecipient } from '../decision-mail/decision-facts.js';
import { ExhibitorBatchService } from '../review/exhibitor-batch.service.js';
import { checkedTexts, languageFor } from './exhibitor-mail-texts.js';
import type { ExhibitorMailPreviewArgs } from './exhibitor-mail.input.js';
import { MailedExhibitorsService } from './mailed-exhibitors.service.js';
import type { ExhibitorMailSampleType } from './exhibitor-mail.type.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';

/** The preview of a mail to many exhibitors. */
export interface ExhibitorMailPreview {
  mails: number;
  unreachable: number;
  samples: ExhibitorMailSampleType[];
}

/** The number of recipients for whom the same facts decide the language, and one of their exhibitors. */
interface LanguageCount extends Correspondent, Pick<StoredRecipient, 'locale' | 'isContact'> {
  mails: number;
  exampleId: string;
}

/** Renders mails of organizers to exhibitors without sending them. */
@Injectable()
export class ExhibitorMailPreviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: ExhibitorBatchService,
    private readonly mailedExhibitors: MailedExhibitorsService,
  ) {}

  /** The number of mails, and one mail for each language. */
  async preview(
    { id: eventId, locales }: Pick<EventSnapshot, 'id' | 'locales'>,
    args: ExhibitorMailPreviewArgs,
    context: RequestContext,
  ): Promise<ExhibitorMailPreview> {
    return this.transactions.run(async (sql) => {
      const texts = checkedTexts(args, locales);
      const values = [eventId, await this.batches.idsOf(eventId, args, context)];
      const { unreachable } = await queryOne<{ unreachable: number }>(sql, { text: UNREACHABLE, values });
      const counts = await sql.query<LanguageCount>({ text: LANGUAGES, values });
      const exampleIds = counts.map(({ exampleId }) => exampleId);
      const examples = await this.mailedExhibitors.findByIds(eventId, exampleIds);
      const samples = new Map<string, ExhibitorMailSampleType>();
      for (const { mails, exampleId, ...facts } of counts) {
        const mailLocale = mailLocaleOf(facts, facts);
        const row = examples.get(exampleId);
        const to = row?.recipients.find((recipient) => mailLocaleOf(recipient, row) === mailLocale)?.email;
        if (!row || to === undefined) continue;
        const locale = languageFor(mailLocale, row.locales, texts);
        const text = this.mailedExhibitors.textFor(row, mailLocale, texts);
        const sample = samples.get(locale);
        if (sample) sample.mails += mails;
        else samples.set(locale, { locale, mails, to, ...text });
      }
      const mails = counts.reduce((sum, each) => sum + each.mails, 0);
      return { mails, unreachable, samples: [...samples.values()] };
    });
  }
}

const UNREACHABLE = `
  select count(*)::integer as unreachable from exhibitor
  ${RECIPIENTS}
  where exhibitor.event_id = $1 and exhibitor.id = any($2) and json_array_length(recipients.list) = 0`;

/** The number of recipients by what decides their language, for at most two thousand combinations. */
const LANGUAGES = `
  select locale, "isContact", "contactLocale", "nameLocales", country, locales, count(*)::integer as mails,
    (min("exampleId"::text))::uuid as "exampleId"
  from (
    select reader.locale, reader."isContact", ${CORRESPONDENT}, exhibitor.id as "exampleId"
    from exhibitor join event on event.id = exhibitor.event_id
    ${RECIPIENTS}
    cross join lateral json_to_recordset(recipients.list) as reader(email text, locale text, "isContact" boolean)
    where exhibitor.event_id = $1 and exhibitor.id = any($2)) mail
  group by locale, "isContact", "contactLocale", "nameLocales", country, locales
  order by count(*) desc, "exampleId" limit 2000`;
