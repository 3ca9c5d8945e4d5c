import { Resolver } from '@nestjs/graphql';
import { RoleGrantType } from '../account/account.type.js';
import type { CatalogSource } from '../catalog/snapshot/event-snapshot.js';
import { PlainField } from '../platform/graphql/plain-field.js';
import { ExhibitorType } from './exhibitor.type.js';

/** Adds to a role the exhibitor that it holds for. */
@Resolver(() => RoleGrantType)
export class RoleGrantExhibitorResolver {
  @PlainField(() => ExhibitorType, {
    nullable: true,
    description: 'The exhibitor that it holds for; null where it needs none.',
  })
  exhibitor(source: { exhibitor?: CatalogSource }): CatalogSource | null {
    return source.exhibitor ?? null;
  }
}
