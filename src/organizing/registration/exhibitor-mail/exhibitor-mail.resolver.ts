import { Args, Context, Resolver } from '@nestjs/graphql';
import { READ_COSTS } from '../../../catalog/queries/read-costs.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { type Payload, payloadOf as payloadOfWork } from '../../../platform/failure/payload.js';
import { Cost } from '../../../platform/graphql/limits/field-cost.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { type ExhibitorsOutcome, ExhibitorsPayloadType } from '../exhibitor-payload.type.js';
import { payloadOf } from '../review/exhibitor-batch.service.js';
import { ExhibitorMailPreviewArgs, MailExhibitorsInput } from './exhibitor-mail.input.js';
import { type ExhibitorMailPreview, ExhibitorMailPreviewService } from './exhibitor-mail-preview.service.js';
import { ExhibitorMailService } from './exhibitor-mail.service.js';
import { ExhibitorMailPreviewType } from './exhibitor-mail.type.js';

/** Sends mails to many exhibitors, and previews them. */
@Resolver(() => EventType)
export class ExhibitorMailResolver {
  constructor(
    private readonly service: ExhibitorMailService,
    private readonly previews: ExhibitorMailPreviewService,
  ) {}

  @Cost(READ_COSTS.facetsOfFilter)
  @PlainField(() => ExhibitorMailPreviewType, {
    args: () => ExhibitorMailPreviewArgs,
    description:
      "The mails that `mailExhibitors` would send to these exhibitors. For the event's organizers; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  exhibitorMailPreview(
    { event }: ReferenceSource,
    args: ExhibitorMailPreviewArgs,
    context: RequestContext,
  ): Promise<Payload<ExhibitorMailPreview>> {
    requirePermitted(context.caller, 'MANAGE_EVENT', { eventId: event.id });
    return payloadOfWork(() => this.previews.preview(event, args, context));
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Mails a text to the members and contacts of up to 1,000 exhibitors of one event. Each address receives one mail for an exhibitor, the contact in the language of correspondence, others in the language of their account, else in the language of correspondence. For the event's organizers. Each exhibitor has its own result: NOT_FOUND, or INVALID without any address. INVALID for an unknown placeholder.",
  })
  async mailExhibitors(
    @Args('input', { type: () => MailExhibitorsInput, description: 'The mail and the exhibitors.' })
    input: MailExhibitorsInput,
    @Context() context: RequestContext,
  ): Promise<ExhibitorsOutcome> {
    return payloadOf(await this.service.send(input, context));
  }
}
