import { Inject, Injectable } from '@nestjs/common';
import { DECISION_NOTE } from '../../../fair/pending-change/pending-change.fields.js';
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

const EXAMPLE = { exhibitor: { en: 'Example Ltd.', 'zh-Hans': '示例公司' }, booths: ['H1-A12', 'H1-A13'] };
const NOTES: LocalizedText = { en: 'This is the note of the decision.', 'zh-Hans': '此处为审核留言。' };

type FactsRow = Omit<DecisionFacts, 'exhibitor' | 'exhibitorId'> & {
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

  /** Renders the mail about a decision of the event, for the given exhibitor or for an example. */
  async render(eventId: string, args: MailPreviewArgs): Promise<MailText> {
    const facts = await this.#facts(eventId, args);
    const check = new InputCheck();
    const note = check.text(args.note, ['note'], DECISION_NOTE.maximum, 'many') ?? facts.note;
    const { template, language } = await this.#template(eventId, args, facts.locales, check);
    check.done();
    const noteText = note ?? NOTES[language === 'zh-Hans' ? language : 'en'] ?? '';
    return decisionMailText(template, { ...facts, note: noteText }, language, this.config);
  }

  async #template(
    eventId: string,
    { decision, locale, subject, body }: MailPreviewArgs,
    locales: readonly string[],
    check: InputCheck,
  ): Promise<ChosenTemplate> {
    const storedTemplate = chooseTemplate(decision, locale, locales, await this.templates.textsOf(eventId));
    if (subject == null && body == null) return storedTemplate;
    checkMailLocale(check, locale, locales);
    const { template } = storedTemplate;
    const texts = { subject: subject ?? template.subject, body: body ?? template.body };
    return { template: checkTemplate(check, texts), language: locale };
  }

  async #facts(eventId: string, { exhibitorId }: MailPreviewArgs): Promise<DecisionFacts> {
    const path = ['exhibitorId'];
    const requestedId = exhibitorId == null ? LOWEST_UUID : objectIdOf('EXHIBITOR', exhibitorId, path);
    const [facts] = await this.database.query<FactsRow>({
      text: `select ${FACTS}, null as note from event
        left join exhibitor on exhibitor.event_id = event.id and exhibitor.id = $2 where event.id = $1`,
      values: [eventId, requestedId],
    });
    if (!facts) throw notFound('EVENT', ['eventId']);
    if (facts.exhibitor !== null && facts.exhibitorId !== null) return facts as DecisionFacts;
    if (requestedId !== LOWEST_UUID) throw notFound('EXHIBITOR', path);
    return { ...facts, ...EXAMPLE, exhibitorId: encodeCatalogId('EXHIBITOR', LOWEST_UUID) };
  }
}
