import { Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { EmailAddressScalar } from '../../platform/graphql/scalars.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import { ZoneType } from '../venue/venue.type.js';
import { type ExhibitorSource, ExhibitorType, RegistrationStatus } from './exhibitor.type.js';

/** Tells of an exhibitor what only the event's staff and its own members may see. */
@Resolver(() => ExhibitorType)
export class ExhibitorStaffResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => RegistrationStatus, {
    nullable: true,
    description:
      "For the event's staff and the exhibitor's own members, who learn of a decision when they are told; null for everybody else.",
  })
  status(source: ExhibitorSource, _args: object, context: object): Promise<unknown> | null {
    const known = this.loaders.of(context).isStaff(source) ? 'status' : 'announcedStatus';
    return this.#staffField(source, known, context);
  }

  @PlainField(() => EmailAddressScalar, {
    nullable: true,
    description: "Visible to the event's staff and to members of the exhibitor; null for other callers.",
  })
  contactEmail(source: ExhibitorSource, _args: object, context: object): Promise<unknown> | null {
    return this.#staffField(source, 'contactEmail', context);
  }

  @PlainField(() => String, {
    nullable: true,
    description:
      "Its telephone in E.164, `+861062552233`. Visible to the event's staff and to members of the exhibitor; null for other callers.",
  })
  contactPhone(source: ExhibitorSource, _args: object, context: object): Promise<unknown> | null {
    return this.#staffField(source, 'contactPhone', context);
  }

  @PlainField(() => String, {
    nullable: true,
    description:
      "统一社会信用代码 by GB 32100-2015, 18 characters. Visible to the event's staff and to members of the exhibitor; null for other callers.",
  })
  creditCode(source: ExhibitorSource, _args: object, context: object): Promise<unknown> | null {
    return this.#staffField(source, 'creditCode', context);
  }

  @PlainField(() => String, {
    nullable: true,
    description: "The organizer's own key. Visible to the event's staff; null for other callers.",
  })
  externalId(source: ExhibitorSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).isStaff(source) ? this.#staffField(source, 'externalId', context) : null;
  }

  @PlainField(() => ZoneType, {
    nullable: true,
    description:
      "The theme area that it applies for. Visible to the event's staff and to members of the exhibitor; null for other callers.",
  })
  async appliedZone(
    source: ExhibitorSource,
    _args: object,
    context: object,
  ): Promise<ReferenceSource | null> {
    const zone = (await this.#staffField(source, 'appliedZone', context)) ?? null;
    return source.event.get(zone as string | null);
  }

  #staffField(source: ExhibitorSource, field: string, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, field);
  }
}
