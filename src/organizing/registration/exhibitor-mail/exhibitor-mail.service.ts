import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../../../catalog/model/object-id.js';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import { Operations } from '../../../identity/audit/operations.js';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { queryOne } from '../../../platform/database/sql.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { userError } from '../../../platform/failure/user-error.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { OutboxService } from '../../../platform/mail/outbox.service.js';
import { message } from '../../../platform/text/message.js';
import { FACTS, type MailedExhibitor, RECIPIENTS } from '../decision-mail/decision-facts.js';
import { decisionMailText } from '../decision-mail/decision-words.js';
import { registrationLink } from '../decision-mail/registration-link.js';
import type { MailText } from '../decision-mail/template/default-templates.js';
import {
  type BatchOutcome,
  type BatchResult,
  ExhibitorBatchService,
} from '../review/exhibitor-batch.service.js';
import { checkedTexts, languageFor, type TextsByLanguage } from './exhibitor-mail-texts.js';
import type { ExhibitorMailPreviewArgs, MailExhibitorsInput } from './exhibitor-mail.input.js';
import type { ExhibitorMailSampleType } from './exhibitor-mail.type.js';

/** What a mail to many exhibitors would send. */
export interface ExhibitorMailPreview {
  mails: number;
  unreachable: number;
  samples: ExhibitorMailSampleType[];
}

/** The number of recipients that want a language, and one of their exhibitors. */
interface LanguageCount {
  wanted: string | null;
  mails: number;
  exampleId: string;
}

/** Writes mails of organizers to the members and contacts of exhibitors. */
@Injectable()
export class ExhibitorMailService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: ExhibitorAccessService,
    private readonly batches: ExhibitorBatchService,
    private readonly outbox: OutboxService,
    private readonly operations: Operations,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Writes one mail to each recipient of each exhibitor. An exhibitor without a recipient has an error. */
  async send(input: MailExhibitorsInput, context: RequestContext): Promise<BatchOutcome> {
    const eventId = await this.access.findOwnEvent(input.eventId, 'MANAGE_EVENT');
    const texts = checkedTexts(input, await this.#localesOf(eventId));
    const { items, following } = await this.batches.select(eventId, { ...input, statuses: null }, context);
    const found = await this.#exhibitors(
      eventId,
      items.map(({ id }) => id),
    );
    const results = items.map(({ id }): BatchResult => resultOf(id, found.get(id)));
    const reached = results.flatMap(({ exhibitorId, error }) =>
      error ? [] : (found.get(exhibitorId) ?? []),
    );
    await this.outbox.write(
      reached.flatMap((row) =>
        row.recipients.map(({ email, locale }) => ({
          kind: 'ORGANIZER' as const,
          eventId,
          exhibitorId: row.id,
          recipient: email,
          ...this.#textFor(row, locale, texts),
        })),
      ),
    );
    for (const row of reached) {
      const after = { mailed: this.#textFor(row, null, texts).subject };
      this.operations.current.note({ kind: 'EXHIBITOR', id: row.id, after }, eventId);
    }
    return { results, following };
  }

  /** The number of mails, and one mail for each language. */
  async preview(
    eventId: string,
    args: ExhibitorMailPreviewArgs,
    context: RequestContext,
  ): Promise<ExhibitorMailPreview> {
    return this.transactions.run(async (sql) => {
      const texts = checkedTexts(args, await this.#localesOf(eventId));
      const values = [eventId, await this.batches.idsOf(eventId, args, context)];
      const { unreachable } = await queryOne<{ unreachable: number }>(sql, { text: UNREACHABLE, values });
      const counts = await sql.query<LanguageCount>({ text: LANGUAGES, values });
      const examples = await this.#exhibitors(
        eventId,
        counts.map(({ exampleId }) => exampleId),
      );
      const samples = new Map<string, ExhibitorMailSampleType>();
      for (const { wanted, mails, exampleId } of counts) {
        const row = examples.get(exampleId);
        const to = row?.recipients.find(({ locale }) => locale === wanted)?.email;
        if (!row || to === undefined) continue;
        const locale = languageFor(wanted, row.locales, texts);
        const known = samples.get(locale) ?? { locale, mails: 0, to, ...this.#textFor(row, wanted, texts) };
        samples.set(locale, { ...known, mails: known.mails + mails });
      }
      const all = counts.reduce((sum, { mails }) => sum + mails, 0);
      return { mails: all, unreachable, samples: [...samples.values()] };
    });
  }

  #textFor(row: MailedExhibitor, wanted: string | null, texts: TextsByLanguage): MailWords {
    const language = languageFor(wanted, row.locales, texts);
    const template = texts.get(language) ?? EMPTY;
    return decisionMailText(template, row, language, registrationLink(this.config, row.exhibitorId));
  }

  async #localesOf(eventId: string): Promise<string[]> {
    const text = 'select locales from event where id = $1';
    return (await queryOne<{ locales: string[] }>(this.transactions.sql, { text, values: [eventId] }))
      .locales;
  }

  async #exhibitors(eventId: string, ids: readonly string[]): Promise<Map<string, MailedExhibitor>> {
    const values = [eventId, ids];
    const rows = await this.transactions.sql.query<MailedExhibitor>({ text: EXHIBITORS, values });
    return new Map(rows.map((row) => [row.id, row]));
  }
}

type MailWords = ReturnType<typeof decisionMailText>;

const EMPTY: MailText = { subject: '', body: '' };

function resultOf(exhibitorId: string, row: MailedExhibitor | undefined): BatchResult {
  if (!row) return { exhibitorId, error: notFound('EXHIBITOR', ['exhibitorId']) };
  if (row.recipients.length > 0) return { exhibitorId };
  const refusal = message`It has no member, and no contact with an e-mail address.`;
  return { exhibitorId, error: userError('INVALID', refusal, ['exhibitorId']) };
}

/** The exhibitors `$2` of the event `$1` with their recipients. */
const EXHIBITORS = `
  select exhibitor.id, ${FACTS}, null as note, recipients.list as recipients
  from exhibitor join event on event.id = exhibitor.event_id
  ${RECIPIENTS}
  where exhibitor.event_id = $1 and exhibitor.id = any($2) order by exhibitor.id`;

const UNREACHABLE = `
  select count(*)::integer as unreachable from exhibitor
  ${RECIPIENTS}
  where exhibitor.event_id = $1 and exhibitor.id = any($2) and json_array_length(recipients.list) = 0`;

/** The recipients by language, at most fifty languages. */
const LANGUAGES = `
  select reader.locale as wanted, count(*)::integer as mails, (min(exhibitor.id::text))::uuid as "exampleId"
  from exhibitor
  ${RECIPIENTS}
  cross join lateral json_to_recordset(recipients.list) as reader(email text, locale text)
  where exhibitor.event_id = $1 and exhibitor.id = any($2)
  group by reader.locale order by count(*) desc, reader.locale limit 50`;
