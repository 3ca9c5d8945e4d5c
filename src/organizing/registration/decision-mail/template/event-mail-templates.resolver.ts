import { Resolver } from '@nestjs/graphql';
import { requirePermitted } from '../../../../identity/account/permissions.js';
import type { ReferenceSource } from '../../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../../fair/event/event.type.js';
import type { MailText } from '../../../../platform/mail/outbox.service.js';
import { type Payload, payloadOf } from '../../../../platform/failure/payload.js';
import { PlainField } from '../../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../../platform/graphql/request/request-context.js';
import { MailPreviewService } from '../mail-preview.service.js';
import { MailTemplateLists } from './mail-template-lists.js';
import { MailPreviewArgs } from './mail-template.input.js';
import { MailPreviewType, MailTemplateType } from './mail-template.type.js';

/** Returns the texts of mails about decisions to organizers. */
@Resolver(() => EventType)
export class EventMailTemplatesResolver {
  constructor(
    private readonly lists: MailTemplateLists,
    private readonly previews: MailPreviewService,
  ) {}

  @PlainField(() => [MailTemplateType], {
    description:
      "The texts of mails about decisions, one for each decision and language: the languages of the event, English and Chinese. Readable by the event's organizers; FORBIDDEN for other callers.",
  })
  mailTemplates(
    { event }: ReferenceSource,
    _args: object,
    context: RequestContext,
  ): Promise<MailTemplateType[]> {
    requirePermitted(context.caller, 'MANAGE_EVENT', { eventId: event.id });
    return this.lists.ofEvent(event.id);
  }

  @PlainField(() => MailPreviewType, {
    args: () => MailPreviewArgs,
    description:
      "A preview of a mail about a decision, with a stored text or one that is not stored yet. Readable by the event's organizers; FORBIDDEN for other callers.",
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
