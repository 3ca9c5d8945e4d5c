import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '../catalog/catalog.args.js';
import { connectionType } from '../catalog/connection.type.js';
import { DateTimeScalar, JsonObjectScalar } from '../platform/graphql/scalars.js';

@ObjectType('AuditChange', { description: 'What one object was and has become.' })
class AuditChangeType {
  @Field(() => String, { description: 'The kind of object, `EXHIBITOR`.' })
  kind: string;

  @Field(() => String, { description: 'The id of the object in the database.' })
  objectId: string;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: 'The columns that changed, as they were; null for a new object.',
  })
  before: Record<string, unknown> | null;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: 'The columns that changed, as they became; null for an object that was removed.',
  })
  after: Record<string, unknown> | null;
}

@ObjectType('AuditEntry', { description: 'Something that was done. Entries are never changed.' })
export class AuditEntryType {
  @Field(() => ID, { description: 'Unique among all entries.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When it was done, by the clock of the database.' })
  at: string;

  @Field(() => String, { description: 'The e-mail address of the account, or `command line`.' })
  actor: string;

  @Field(() => String, { description: 'The mutation or command, `assignBooth`.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'The id of the request, which the log has, too.' })
  requestId: string | null;

  @Field(() => [AuditChangeType], { description: 'What was changed.' })
  changes: AuditChangeType[];
}

export const AuditEntryConnectionType = connectionType('AuditEntry', 'audit entries', () => AuditEntryType);

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what changed the object with this global id.' })
  objectId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what this actor did, an e-mail address.' })
  actor?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only what was done at this instant or later.',
  })
  since?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was done before this instant.' })
  until?: Date | null;
}
