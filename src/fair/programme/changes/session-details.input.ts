import { InputType } from '@nestjs/graphql';
import { UrlScalar } from '../../../platform/graphql/schema/scalars.js';
import type { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { BoundedField, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import { SESSION_FIELDS as FIELDS } from '../session.fields.js';

/** The optional details of a session, which programmes of other software have, too. */
@InputType({ isAbstract: true })
export abstract class SessionDetailsInput {
  @TextsField(FIELDS.subtitle, 'The subtitle')
  subtitle?: TextInput[] | null;

  @TextsField(FIELDS.abstract, 'The abstract')
  abstract?: TextInput[] | null;

  @TextsField(FIELDS.type, 'The type, such as talk or workshop')
  type?: TextInput[] | null;

  @BoundedField(() => UrlScalar, FIELDS.url, 'The address of a page about the session')
  url?: string | null;

  @BoundedField(
    () => [String],
    FIELDS.hosts,
    'The names of hosts that are no exhibitors of the event',
    'The list replaces the stored one.',
  )
  hosts?: string[] | null;

  @BoundedField(
    () => String,
    FIELDS.externalId,
    'The key in another program, for staff only',
    'TAKEN if another session of the event has it.',
  )
  externalId?: string | null;
}
