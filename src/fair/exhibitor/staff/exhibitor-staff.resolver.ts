import { Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { StaffField } from '../../../catalog/object-field.js';
import { RowChangeFields } from '../../../catalog/row-change-fields.js';
import { LocaleArgs } from '../../../catalog/catalog.args.js';
import { localized } from '../../../catalog/queries/locale.js';
import { LocalizedTextType, translations, translationsOf } from '../../../catalog/translations.type.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { EmailAddressScalar, LocaleScalar } from '../../../platform/graphql/schema/scalars.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import {
  type EventPermission,
  EventPermissionEnum,
  permissionsOf,
} from '../../event/event-permission.type.js';
import { ZoneType } from '../../venue/venue.type.js';
import { type ExhibitorSource, ExhibitorType } from '../exhibitor.type.js';
import { ExhibitorLack } from '../list/exhibitor-lack.type.js';
import { RegistrationStatus } from '../status/registration-status.type.js';

const ADDRESS =
  "For the event's staff and members of the exhibitor, and for everybody if the event has showsAddresses; null for other callers.";

/** Resolves the fields of an exhibitor that only the event's staff and its members can read. */
@Resolver(() => ExhibitorType)
@RowChangeFields('exhibitor', 'objectId')
@StaffField('contactName', () => String, {
  nullable: true,
  description:
    "The name of the contact person. For the event's staff and members of the exhibitor; null for other callers.",
})
@StaffField('contactEmail', () => EmailAddressScalar, {
  nullable: true,
  description:
    "The e-mail address of the contact. For the event's staff and members of the exhibitor; null for other callers.",
})
@StaffField('contactPhone', () => String, {
  nullable: true,
  description:
    "The telephone number of the contact in E.164, such as `+861062552233`. For the event's staff and members of the exhibitor; null for other callers.",
})
@StaffField('contactLocale', () => LocaleScalar, {
  nullable: true,
  description:
    "The language of correspondence with the contact. For the event's staff and members of the exhibitor; null for other callers, and if none is set. Then mails have the only language of the name, else a language of the country, else the event's first language.",
})
@StaffField('creditCode', () => String, {
  nullable: true,
  description:
    "The unified social credit code (统一社会信用代码) by GB 32100-2015, 18 characters. For the event's staff and members of the exhibitor; null for other callers.",
})
@StaffField('lacks', () => [ExhibitorLack], {
  nullable: true,
  description:
    "The data that the exhibitor lacks, as `ExhibitorFilter.lacks` matches it. For the event's staff and members of the exhibitor; null for other callers.",
})
export class ExhibitorStaffResolver {
  constructor(readonly loaders: CatalogLoaders) {}

  @PlainField(() => RegistrationStatus, {
    nullable: true,
    description:
      "The status of the registration. For the event's staff and members of the exhibitor; null for other callers. Members see a decision only after its release.",
  })
  status(source: ExhibitorSource, _args: object, context: object): Promise<unknown> | null {
    const field = this.loaders.of(context).isStaff(source) ? 'status' : 'announcedStatus';
    return this.#staffField(source, field, context);
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: `The postal address without postal code and city, in the requested language. ${ADDRESS}`,
  })
  address(
    source: ExhibitorSource,
    args: LocaleArgs,
    context: RequestContext,
  ): string | null | Promise<string | null> {
    const format = (text: unknown) => localized(text as LocalizedText | null, source.event, args, context);
    if (source.address) return format(source.address);
    return this.#staffField(source, 'address', context)?.then(format) ?? null;
  }

  @PlainField(() => [LocalizedTextType], translationsOf('address'))
  addresses(
    source: ExhibitorSource,
    _args: object,
    context: object,
  ): LocalizedTextType[] | Promise<LocalizedTextType[]> {
    const format = (text: unknown) => translations(text as LocalizedText | null, source.event);
    if (source.address) return format(source.address);
    return this.#staffField(source, 'address', context)?.then(format) ?? [];
  }

  @PlainField(() => String, { nullable: true, description: `The postal code. ${ADDRESS}` })
  postalCode(source: ExhibitorSource, _args: object, context: object): unknown {
    return source.postalCode ?? this.#staffField(source, 'postalCode', context);
  }

  @PlainField(() => String, {
    nullable: true,
    description:
      "The key of the exhibitor in the organizer's own system. For the event's staff; null for other callers.",
  })
  externalId(source: ExhibitorSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).isStaff(source) ? this.#staffField(source, 'externalId', context) : null;
  }

  @PlainField(() => ZoneType, {
    nullable: true,
    description:
      "The zone for which the exhibitor applies. For the event's staff and members of the exhibitor; null for other callers.",
  })
  async appliedZone(
    source: ExhibitorSource,
    _args: object,
    context: object,
  ): Promise<ReferenceSource | null> {
    const zone = (await this.#staffField(source, 'appliedZone', context)) ?? null;
    return source.event.get(zone as string | null);
  }

  @PlainField(() => [EventPermissionEnum], {
    description:
      'The permissions of the caller for this exhibitor. The state of its registration can still forbid a step. Empty for visitors.',
  })
  viewerCan({ event, objectId }: ExhibitorSource, _args: object, context: RequestContext): EventPermission[] {
    return permissionsOf(context, { eventId: event.id, exhibitorId: objectId });
  }

  #staffField(source: ExhibitorSource, field: string, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, field);
  }
}
