import { Resolver } from '@nestjs/graphql';
import { requirePermitted } from '../../../../identity/account/permissions.js';
import type { ReferenceSource } from '../../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../../fair/event/event.type.js';
import type { MailText } from '../../../../platform/mail/outbox.service.js';
import { type Payload, payloadOf } from '../../../../platform/failure/payload.js';
import { PlainField } from '../../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../../platform/graphql/request/request-context.js';
import { MailPreviewService } from '../mail-preview.service.js';
import { MailPreviewArgs, ResetMailTemplateInput, SetMailTemplateInput } from './mail-template.input.js';
import { MailPreviewType, MailTemplatePayloadType, MailTemplateType } from './mail-template.type.js';
import { Input } from '../../../../platform/graphql/schema/input.js';
import { Change } from '../../../../identity/audit/change.decorator.js';
import { MailTemplateService, type TemplateKey } from './mail-template.service.js';

/** Returns the texts of mails about decisions to organizers. */
@Resolver(() => EventType)
export class EventMailTemplatesResolver {
  constructor(
    private readonly service: MailTemplateService,
    private readonly previews: MailPreviewService,
  ) {}

  @PlainField(() => [MailTemplateType], {
    description:
      "The texts of mails about decisions, one for each decision and language: the languages of the event, English and Chinese. For the event's organizers; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  mailTemplates(
    { event }: ReferenceSource,
    _args: object,
    context: RequestContext,
  ): Promise<MailTemplateType[]> {
    requirePermitted(context.caller, 'MANAGE_EVENT', { eventId: event.id });
    return this.service.listOf(event.id);
  }

  @PlainField(() => MailPreviewType, {
    args: () => MailPreviewArgs,
    description:
      "A preview of a mail about a decision, with a stored text or one that is not stored yet. For the event's organizers; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  mailPreview(
    { event }: ReferenceSource,
    args: MailPreviewArgs,
    context: RequestContext,
  ): Promise<Payload<MailText>> {
    requirePermitted(context.caller, 'MANAGE_EVENT', { eventId: event.id });
    return payloadOf(() => this.previews.render(event.id, args));
  }
}

/** The mutations of the texts of mails about decisions. */
@Resolver(() => MailTemplatePayloadType)
export class MailTemplateChangesResolver {
  constructor(private readonly service: MailTemplateService) {}

  @Change(() => MailTemplatePayloadType, {
    description:
      "Sets the text of mails about a decision in one language. For the event's organizers. INVALID for an unknown placeholder; the message lists the valid ones. Mails in the outbox do not change.",
  })
  setMailTemplate(
    @Input('The text of a mail: decision and language.') input: SetMailTemplateInput,
  ): Promise<TemplateKey> {
    return this.service.set(input);
  }

  @Change(() => MailTemplatePayloadType, {
    description:
      "Resets the text of mails about a decision in one language to the default text. For the event's organizers.",
  })
  resetMailTemplate(
    @Input('The text of a mail: decision and language.') input: ResetMailTemplateInput,
  ): Promise<TemplateKey> {
    return this.service.reset(input);
  }

  @PlainField(() => MailTemplateType, {
    nullable: true,
    description: 'The template. Null if the change failed.',
  })
  async mailTemplate({ eventId, decision, locale }: Partial<TemplateKey>): Promise<MailTemplateType | null> {
    if (eventId === undefined) return null;
    const templates = await this.service.listOf(eventId);
    return templates.find((one) => one.decision === decision && one.locale === locale) ?? null;
  }
}
