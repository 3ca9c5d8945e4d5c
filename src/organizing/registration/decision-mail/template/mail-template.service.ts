import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Operations } from '../../../../identity/audit/operations.js';
import { EditionExtensionsService } from '../../../edition/edition-extensions.service.js';
import { addFreeRows } from '../../../../platform/database/rows/add-rows.js';
import { changeRow } from '../../../../platform/database/rows/change-row.js';
import { Transactions } from '../../../../platform/database/transactions.js';
import { InputCheck } from '../../../../platform/failure/input-check.js';
import { requireVersion } from '../../../../platform/failure/user-error.js';
import { chooseTemplate, type MailText, type StoredTemplate } from './template-choice.js';
import type { MailTemplateType } from './mail-template.type.js';
import { ReviewDecision } from '../../review-decision.type.js';
import { mailLocalesOf } from '../../../../platform/text/mail-language.js';
import type { ResetMailTemplateInput, SetMailTemplateInput } from './mail-template.input.js';
import { MailTemplateEntity } from './mail-template.entity.js';
import { checkMailLocale, checkTemplate } from './template-check.js';
import { OrganizedObjectsService } from '../../../../fair/event/objects/organized-objects.service.js';

/** The key of a template: event, decision and language. */
export interface TemplateKey {
  eventId: string;
  decision: ReviewDecision;
  locale: string;
}

/** A row of `mail_template`; it has no text after a reset. */
interface TemplateRow extends Omit<StoredTemplate, keyof MailText> {
  subject: string | null;
  body: string | null;
  version: number;
}

/** Stores texts of organizers for mails about decisions. */
@Injectable()
export class MailTemplateService {
  constructor(
    @InjectRepository(MailTemplateEntity) private readonly rows: Repository<MailTemplateEntity>,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly events: OrganizedObjectsService,
    extensions: EditionExtensionsService,
  ) {
    extensions.add({
      name: 'mailTemplates',
      copy: (fromEvent, toEvent) => this.#copy(fromEvent, toEvent),
      carryOver: () => Promise.resolve(),
    });
  }

  /** All rows of an event, including reset templates. */
  async #rowsOf(eventId: string): Promise<TemplateRow[]> {
    const rows = await this.rows.findBy({ eventId });
    return rows.map(({ decision, locale, subject, body, version }) => {
      return { decision, locale, subject, body, version };
    });
  }

  /** The current texts of an event, one for each decision and language. */
  async listOf(eventId: string): Promise<MailTemplateType[]> {
    const [rows, locales] = await Promise.all([this.#rowsOf(eventId), this.#localesOf(eventId)]);
    const organizerTexts = storedTextsOf(rows);
    return Object.values(ReviewDecision).flatMap((decision) =>
      mailLocalesOf(locales).map((locale) => {
        const row = rows.find((one) => one.decision === decision && one.locale === locale);
        const { template } = chooseTemplate(decision, locale, locales, organizerTexts);
        return { decision, locale, ...template, changed: row?.subject != null, version: row?.version ?? 0 };
      }),
    );
  }

  /** The texts of the event's organizers, read in the open transaction. */
  async textsOf(eventId: string): Promise<StoredTemplate[]> {
    return storedTextsOf(await this.#rowsOf(eventId));
  }

  /** Sets a text. */
  async set(input: SetMailTemplateInput): Promise<TemplateKey> {
    return this.#write(input, (check) => checkTemplate(check, input));
  }

  /** Resets a text to the default. */
  async reset(input: ResetMailTemplateInput): Promise<TemplateKey> {
    return this.#write(input, () => ({ subject: null, body: null }));
  }

  async #write(
    { eventId: globalId, decision, locale, version }: ResetMailTemplateInput,
    read: (check: InputCheck) => { subject: string | null; body: string | null },
  ): Promise<TemplateKey> {
    const { eventId, locales } = await this.events.event(globalId);
    const check = new InputCheck();
    checkMailLocale(check, locale, locales);
    const columns = read(check);
    check.done();
    const key = { eventId, decision, locale };
    await addFreeRows(this.rows, [key], 'uq_mail_template', ['id']);
    const storedRow = await this.rows.findOneOrFail({ where: key, lock: { mode: 'for_no_key_update' } });
    requireVersion(version, storedRow.version, { ...key });
    const row = await changeRow(this.rows, storedRow, columns);
    const identity = { decision, locale };
    // A template has no id of its own in the API: it is a part of its event.
    const before = { mailTemplate: { ...identity, ...row.before } };
    const after = { mailTemplate: { ...identity, ...row.after } };
    this.operations.current.record({ kind: 'EVENT', id: eventId, before, after }, eventId);
    return key;
  }

  async #localesOf(eventId: string): Promise<string[]> {
    const text = 'select locales from event where id = $1';
    const [event] = await this.rows.query<{ locales: string[] }[]>(text, [eventId]);
    return event?.locales ?? [];
  }

  async #copy(fromEvent: string, toEvent: string): Promise<number> {
    const rows = await this.transactions.sql.query({
      text: `insert into mail_template (event_id, decision, locale, subject, body, version)
        select $2, decision, locale, subject, body, 1 from mail_template
        where event_id = $1 and subject is not null returning id`,
      values: [fromEvent, toEvent],
    });
    return rows.length;
  }
}

/** The rows with a text. */
function storedTextsOf(rows: readonly TemplateRow[]): StoredTemplate[] {
  return rows.flatMap(({ subject, body, ...key }) =>
    subject === null || body === null ? [] : [{ ...key, subject, body }],
  );
}
