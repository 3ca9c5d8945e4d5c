import { InputType, ObjectType } from '@nestjs/graphql';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { EmailAddressScalar } from '../../../platform/graphql/schema/scalars.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { Bounded, BoundedField, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import type { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { EVENT_FIELDS as FIELDS } from '../event.fields.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { PHONE_LENGTH } from '../../../platform/text/contact/phone-number.js';

@ObjectType('EventContact', { description: "The public contact of an event's organizer." })
export class EventContactType {
  @NullableField(() => EmailAddressScalar, 'The e-mail address. Null for none.')
  email: string | null;

  @NullableField(() => String, 'The telephone number in E.164, `+861062552233`. Null for none.')
  phone: string | null;
}

/** The source of the fields of EventContact. */
export interface EventContactSource extends EventContactType {
  name: LocalizedText | null;
  event: EventSnapshot;
}

@InputType('EventContactInput', {
  description: 'The public contact of an organizer. Absent fields stay unchanged. Null removes a value.',
})
export class EventContactInput {
  @TextsField(FIELDS.contactName, 'The name of an office or a person')
  name?: TextInput[] | null;

  @BoundedField(() => EmailAddressScalar, FIELDS.contactEmail, 'The e-mail address')
  email?: string | null;

  @Bounded({ maximum: PHONE_LENGTH })
  @NullableField(
    () => String,
    'The telephone number, with + and the country code, or as dialled in the country of the event. It is stored as E.164.',
  )
  phone?: string | null;
}
