import { Resolver } from '@nestjs/graphql';
import { Input } from '../../../../platform/graphql/schema/input.js';
import { Change } from '../../../../identity/audit/change.decorator.js';
import { PlainField } from '../../../../platform/graphql/schema/plain-field.js';
import { MailTemplateLists } from './mail-template-lists.js';
import { ResetMailTemplateInput, SetMailTemplateInput } from './mail-template.input.js';
import { MailTemplateService, type TemplateKey } from './mail-template.service.js';
import { MailTemplatePayloadType, MailTemplateType } from './mail-template.type.js';

/** The mutations of the texts of mails about decisions. */
@Resolver(() => MailTemplatePayloadType)
export class MailTemplateChangesResolver {
  constructor(
    private readonly service: MailTemplateService,
    private readonly lists: MailTemplateLists,
  ) {}

  @Change(() => MailTemplatePayloadType, {
    description:
      "Sets the text of mails about a decision in one language; for the event's organizers. INVALID for an unknown placeholder; the message lists the valid ones. Mails in the outbox do not change.",
  })
  setMailTemplate(
    @Input('The text of a mail: decision and language.') input: SetMailTemplateInput,
  ): Promise<TemplateKey> {
    return this.service.set(input);
  }

  @Change(() => MailTemplatePayloadType, {
    description:
      "Resets the text of mails about a decision in one language to the default text; for the event's organizers.",
  })
  resetMailTemplate(
    @Input('The text of a mail: decision and language.') input: ResetMailTemplateInput,
  ): Promise<TemplateKey> {
    return this.service.reset(input);
  }

  @PlainField(() => MailTemplateType, {
    nullable: true,
    description: 'The template; null if the mutation failed.',
  })
  async mailTemplate({ eventId, decision, locale }: Partial<TemplateKey>): Promise<MailTemplateType | null> {
    if (eventId === undefined) return null;
    const templates = await this.lists.ofEvent(eventId);
    return templates.find((one) => one.decision === decision && one.locale === locale) ?? null;
  }
}
