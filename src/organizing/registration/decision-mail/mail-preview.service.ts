import { Inject, Injectable } from '@nestjs/common';
import { NOTE_LENGTH } from '../../../fair/pending-change/pending-change.fields.js';
import { LOWEST_UUID } from '../../../platform/text/uuid.js';
import { encodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { notFound, objectIdOf } from '../../../catalog/model/object-id.js';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { Database } from '../../../platform/database/database.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import type { MailText } from '../../../platform/mail/outbox.service.js';
import { type DecisionFacts, FACTS } from './decision-facts.js';
import { decisionMailText } from './decision-words.js';
import type { MailPreviewArgs } from './template/mail-template.input.js';
import { MailTemplateService } from './template/mail-template.service.js';
import { checkMailLocale, checkTemplate } from './template/template-check.js';
import { type ChosenTemplate, chooseTemplate } from './template/template-choice.js';

const INVENTED = { exhibitor: { en: 'Example Ltd.', 'zh-Hans': '示例公司' }, booths: ['H1-A12', 'H1-A13'] };
const NOTES: LocalizedText = { en: 'This is the note of the decision.', 'zh-Hans': '此处为审核留言。' };

type FoundFacts = Omit<DecisionFacts, 'exhibitor' | 'exhibitorId'> & {
  exhibitor: LocalizedText | null;
  exhibitorId: string | null;
};

/** Renders mails about decisions without sending them. */
@Injectable()
export class MailPreviewService {
  constructor(
    private readonly database: Database,
    private readonly templates: MailTemplateService,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** The mail about a decision of the event to an exhibitor, or to an example exhibitor. */
  async render(eventId: string, args: MailPreviewArgs): Promise<MailText> {
    const facts = await this.#facts(eventId, args);
    const check = new InputCheck();
    const note = check.text(args.note, ['note'], NOTE_LENGTH, 'many') ?? facts.note;
    const { template, language } = await this.#template(eventId, args, facts.locales, check);
    check.done();
    const shown = note ?? NOTES[language === 'zh-Hans' ? language : 'en'] ?? '';
    return decisionMailText(template, { ...facts, note: shown }, language, this.config);
  }

  async #template(
    eventId: string,
    { decision, locale, subject, body }: MailPreviewArgs,
    locales: readonly string[],
    check: InputCheck,
  ): Promise<ChosenTemplate> {
    const stored = chooseTemplate(decision, locale, locales, await this.templates.textsOf(eventId));
    if (subject == null && body == null) return stored;
    checkMailLocale(check, locale, locales);
    const { template } = stored;
    const sent = { subject: subject ?? template.subject, body: body ?? template.body };
    return { template: checkTemplate(check, sent), language: locale };
  }

  async #facts(eventId: string, { exhibitorId }: MailPreviewArgs): Promise<DecisionFacts> {
    const path = ['exhibitorId'];
    const requested = exhibitorId == null ? LOWEST_UUID : objectIdOf('EXHIBITOR', exhibitorId, path);
    const [found] = await this.database.query<FoundFacts>({
      text: `select ${FACTS}, null as note from event
        left join exhibitor on exhibitor.event_id = event.id and exhibitor.id = $2 where event.id = $1`,
      values: [eventId, requested],
    });
    if (!found) throw notFound('EVENT', ['eventId']);
    if (found.exhibitor !== null && found.exhibitorId !== null) return found as DecisionFacts;
    if (requested !== LOWEST_UUID) throw notFound('EXHIBITOR', path);
    return { ...found, ...INVENTED, exhibitorId: encodeCatalogId('EXHIBITOR', LOWEST_UUID) };
  }
}
