import { Resolver } from '@nestjs/graphql';
import { RoleGrantType } from '../../../identity/account/account.type.js';
import type { ShownGrant } from '../../../identity/account/model/role.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { ExhibitorType } from '../exhibitor.type.js';

@Resolver(() => RoleGrantType)
export class RoleGrantExhibitorResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => ExhibitorType, {
    nullable: true,
    description: 'The exhibitor of the role. Null for a role without an exhibitor.',
  })
  async exhibitor(
    { exhibitorId, reader }: ShownGrant,
    _args: object,
    context: object,
  ): Promise<CatalogSource | null> {
    return exhibitorId === null ? null : this.loaders.of(reader ?? context).entry(exhibitorId);
  }
}
