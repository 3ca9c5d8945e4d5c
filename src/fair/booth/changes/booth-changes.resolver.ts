import { ID, ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { CreateBoothsInput, DeleteBoothsInput, UpdateBoothInput } from './booth.input.js';
import { BoothType } from '../booth.type.js';
import { BoothChangesService } from './booth-changes.service.js';
import { BoothCreationService } from './booth-creation.service.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('BoothsPayload', { description: 'The booths after the change.' })
class BoothsPayloadType extends PayloadType {}

/** The result of the creation: the ids of the booths. */
interface BoothsOutcome {
  boothIds?: string[];
}

@Resolver(() => BoothsPayloadType)
export class CreateBoothsResolver {
  constructor(
    private readonly creation: BoothCreationService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => BoothsPayloadType, {
    description:
      "Adds up to 1,000 booths to a hall. It adds all of them or none. For the event's organizers.",
  })
  async createBooths(@Input('The new booths.') input: CreateBoothsInput): Promise<BoothsOutcome> {
    return { boothIds: await this.creation.create(input) };
  }

  @PlainField(() => [BoothType], {
    nullable: true,
    description: 'The booths in the order of the input. Null if the change failed.',
  })
  booths({ boothIds }: BoothsOutcome, _args: object, context: object): Promise<CatalogSource[]> | null {
    return boothIds ? this.loaders.of(context).entries(boothIds) : null;
  }
}

@ObjectType('UpdateBoothPayload', { description: 'The booth after the change.' })
class UpdateBoothPayloadType extends PayloadType {}

@ObjectType('DeleteBoothsPayload', { description: 'The result of a deletion of booths.' })
class DeleteBoothsPayloadType extends PayloadType {
  @NullableField(() => [ID], 'The global ids of the deleted booths. Null if the change failed.')
  deletedIds?: string[] | null;
}

@Resolver(() => UpdateBoothPayloadType)
@EntryField('booth', 'boothId', () => BoothType, { description: 'The booth. Null if the change failed.' })
export class BoothChangesResolver {
  constructor(
    private readonly changes: BoothChangesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => UpdateBoothPayloadType, {
    description: "Changes a booth, blocks it or frees it. For the event's organizers.",
  })
  async updateBooth(@Input('The changes.') input: UpdateBoothInput): Promise<{ boothId: string }> {
    return { boothId: await this.changes.update(input) };
  }

  @Change(() => DeleteBoothsPayloadType, {
    description:
      "Deletes up to 1,000 booths. It deletes all of them or none. For the event's organizers. IN_USE if one of them is held or assigned.",
  })
  async deleteBooths(@Input('The booths.') input: DeleteBoothsInput): Promise<{ deletedIds: string[] }> {
    await this.changes.delete(input);
    return { deletedIds: input.boothIds };
  }
}
