import { Args, Context, Resolver } from '@nestjs/graphql';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { SensitiveChange } from '../../../identity/audit/change.decorator.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import {
  InviteContactsInput,
  InviteContactsPayloadType,
  InvitedContactType,
} from './contact-invitation.input.js';
import { ContactInvitationService } from './contact-invitation.service.js';

/** Invites the contacts of exhibitors. */
@Resolver(() => InvitedContactType)
@EntryField('exhibitor', 'exhibitorId', () => ExhibitorType, {
  description: 'The exhibitor. Null if none has the id.',
})
export class ContactInvitationResolver {
  constructor(
    private readonly service: ContactInvitationService,
    readonly loaders: CatalogLoaders,
  ) {}

  @SensitiveChange(() => InviteContactsPayloadType, {
    description:
      "Invites the contact of each of up to 1,000 exhibitors of one event that have no member. The link is mailed, or returned here if the server sends no mail. The person becomes a manager of the exhibitor. For the event's organizers. Each exhibitor has its own result.",
  })
  async inviteContacts(
    @Args('input', { type: () => InviteContactsInput, description: 'The exhibitors.' })
    input: InviteContactsInput,
    @Context() context: RequestContext,
  ): Promise<object> {
    const { results, following } = await this.service.invite(input, context);
    return {
      results: results.map(({ error, ...result }) => ({ ...result, errors: error?.problems ?? [] })),
      nextAfter: following?.nextAfter ?? null,
      remaining: following?.remaining ?? null,
    };
  }
}
