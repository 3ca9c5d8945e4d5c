import { Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { type ExhibitorSource, ExhibitorType } from '../../fair/exhibitor/exhibitor.type.js';
import type { Status } from '../../fair/exhibitor/status/registration-status.js';
import { possibleSteps, type Step } from '../../fair/exhibitor/status/registration-step.js';
import { RegistrationStep } from '../../fair/exhibitor/status/registration-step.type.js';
import { isPermitted, type Permission } from '../../identity/account/permissions.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { CallLoader } from '../call/call.loader.js';

/** Resolves the steps of a registration that the caller can take, by the rules of the mutations. */
@Resolver(() => ExhibitorType)
export class RegistrationStepsResolver {
  constructor(
    private readonly loaders: CatalogLoaders,
    private readonly calls: CallLoader,
  ) {}

  @PlainField(() => [RegistrationStep], {
    description:
      'The steps of the registration that the caller can take now. Empty for visitors and programs. A mutation can still fail, such as by a concurrent change.',
  })
  async possibleSteps(source: ExhibitorSource, _args: object, context: RequestContext): Promise<Step[]> {
    const staff = await this.loaders.of(context).staff(source);
    if (!staff) return [];
    const { status, announcedStatus } = staff as { status: Status; announcedStatus: Status };
    const { published, event } = source;
    const hasPermission = (permission: Permission, exhibitorId?: string): boolean =>
      isPermitted(context.caller, permission, { eventId: event.id, exhibitorId });
    const isOrganizer = hasPermission('EDIT_EXHIBITOR');
    // Whether registration is open matters only for the draft of a member.
    const takesRegistrations =
      isOrganizer || status !== 'DRAFT' || (await this.calls.load(context, event.id))?.isOpen === true;
    return possibleSteps(
      { status, announcedStatus, published },
      (permission) => hasPermission(permission, source.objectId),
      { isOrganizer, takesRegistrations },
    );
  }
}
