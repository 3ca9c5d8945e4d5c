import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocaleArgs, PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { DateTimeScalar, JsonObjectScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('AuditChange', {
  description:
    'The values of one object before and after an operation. Fields have the names of the API. A field that refers to an object has the value `{"id": …, "name": …}`, with the global id and the present name. For a deleted object it is the name at the time of the entry.',
})
export class AuditChangeType {
  @Field(() => String, {
    description:
      'The kind of the object: a kind of catalog object, such as `EXHIBITOR`, or `ACCOUNT`, `API_KEY`, `INVITATION`, `KIOSK`, `KIOSK_ENROLMENT_KEY`, `KIOSK_PAIRING`, `MEDIA` or `NOTICE`.',
  })
  kind: string;

  @Field(() => ID, {
    description:
      'The id of the object in the API: the global id, the SHA-256 of a picture or the id of a notice. `auditEntries(objectId:)` accepts it.',
  })
  objectId: string;

  @NullableField(
    () => String,
    'The name of the object. For a booth: the codes of hall and booth, `N1-A01`, with the venue if two halls have the code, `main.N1-A01`. For a picture: the name of an object that has it. For a deleted object: the name at the time of the entry, or null.',
  )
  name: string | null;

  @NullableField(() => JsonObjectScalar, 'The changed fields with their old values. Null for a new object.')
  before: Record<string, unknown> | null;

  @NullableField(
    () => JsonObjectScalar,
    'The changed fields with their new values. Null for a removed object.',
  )
  after: Record<string, unknown> | null;
}

@ObjectType('AuditEntry', {
  description: 'The record of one operation: who, when, what changed. Entries are immutable.',
})
export class AuditEntryType {
  @Field(() => ID, { description: 'The opaque id, unique among all entries.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'The time of the operation, by the clock of the database.' })
  at: string;

  @Field(() => String, {
    description:
      'The actor: the e-mail address of the account, `API key {name} ({id})`, `kiosk {name} ({id})`, `visitor`, `command line` or `{user} (command line)`.',
  })
  actor: string;

  @Field(() => String, { description: 'The name of the mutation or command, such as `assignBooth`.' })
  action: string;

  @NullableField(() => String, 'The id of the request. The log contains the same id. Null for a command.')
  requestId: string | null;

  @Field(() => Int, { description: 'The number of changed objects. With `auditEntries(objectId:)`, 1.' })
  changeCount: number;
}

/** The maximum number of changes in a response. */
export const MAXIMUM_CHANGES = 1000;

@ArgsType()
export class AuditChangesArgs extends LocaleArgs {
  @NullableField(
    () => Int,
    'The maximum number of objects, 1 to 1,000. Default: 20. `changeCount` is the number of all.',
  )
  first?: number | null;

  @NullableField(() => Int, 'The number of objects before the first one. Default: 0. An entry never changes.')
  skip?: number | null;
}

export const AuditEntryConnectionType = connectionType('AuditEntry', 'audit entries', () => AuditEntryType);

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @NullableField(
    () => ID,
    'Only entries that changed the object with this id, such as `AuditChange.objectId`. They contain only the changes of this object. The entries of an exhibitor contain its booth moves as the field `booths`.',
  )
  objectId?: string | null;

  @NullableField(
    () => String,
    'Only entries of this actor, in the form of `AuditEntry.actor`, case-insensitive.',
  )
  actor?: string | null;

  @NullableField(
    () => String,
    'Only entries whose actor contains this text, case-insensitive, such as a part of a name or an address. Space around it does not count.',
  )
  actorContains?: string | null;

  @NullableField(
    () => String,
    'Only entries of this mutation or command, in the form of `AuditEntry.action`, such as `assignBooth`.',
  )
  action?: string | null;

  @NullableField(() => DateTimeScalar, 'Only entries at this instant or later.')
  since?: Date | null;

  @NullableField(() => DateTimeScalar, 'Only entries before this instant.')
  until?: Date | null;
}

@ArgsType()
export class AuditEntryArgs {
  @Field(() => ID, { description: 'The id of the entry, such as `AuditEntry.id`.' })
  id: string;
}
