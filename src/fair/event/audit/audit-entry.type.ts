import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { DateTimeScalar, JsonObjectScalar } from '../../../platform/graphql/scalars.js';

@ObjectType('AuditChange', {
  description:
    'What one object was and has become. Fields have the names of the API. A field that refers to an object has the value `{"id": …, "name": …}`, with the global id and the present name, or the name of that time if the object is gone.',
})
export class AuditChangeType {
  @Field(() => String, {
    description:
      'The kind of object: that of a catalog object, such as `EXHIBITOR`, or `ACCOUNT`, `API_KEY`, `INVITATION`, `KIOSK`, `KIOSK_ENROLMENT_KEY`, `KIOSK_PAIRING`, `MEDIA` or `NOTICE`.',
  })
  kind: string;

  @Field(() => ID, {
    description:
      'The id of the object in the API: its global id, the SHA-256 of a picture, the id of a notice. `auditEntries(objectId:)` takes it.',
  })
  objectId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the object; of a booth the hall and the code, `N1-A01`, with the venue where two halls have the code, `main.N1-A01`. If the object is gone, its name of that time, or null.',
  })
  name: string | null;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: 'The fields that changed, as they were; null for a new object.',
  })
  before: Record<string, unknown> | null;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: 'The fields that changed, as they became; null for an object that was removed.',
  })
  after: Record<string, unknown> | null;
}

@ObjectType('AuditEntry', { description: 'Something that was done. Entries are never changed.' })
export class AuditEntryType {
  @Field(() => ID, { description: 'Opaque, unique among all entries.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When it was done, by the clock of the database.' })
  at: string;

  @Field(() => String, {
    description:
      'The e-mail address of the account, `API key {name} ({id})`, `kiosk {name} ({id})`, `visitor`, `command line` or `{user} (command line)`.',
  })
  actor: string;

  @Field(() => String, { description: 'The mutation or command, `assignBooth`.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'The id of the request, which the log has, too.' })
  requestId: string | null;
}

export const AuditEntryConnectionType = connectionType('AuditEntry', 'audit entries', () => AuditEntryType);

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      'Only what changed the object with this id, such as `AuditChange.objectId`; entries then have only the changes of this object. The entries of an exhibitor have its booth moves as the field `booths`.',
  })
  objectId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what this actor did, as `AuditEntry.actor` names it; in any case.',
  })
  actor?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only what was done at this instant or later.',
  })
  since?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was done before this instant.' })
  until?: Date | null;
}
