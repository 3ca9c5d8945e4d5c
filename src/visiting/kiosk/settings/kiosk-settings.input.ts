import { Field, ID, InputType } from '@nestjs/graphql';
import { VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { Bounded, BoundedField } from '../../../platform/graphql/schema/input-fields.js';
import { KIOSK_PIN, KIOSK_PLAYLIST } from '../kiosk.fields.js';

@InputType('KioskPlaylistItemInput', { description: 'An object that kiosks without a visitor show in turn.' })
export class KioskPlaylistItemInput {
  @Field(() => ID, { description: 'The global id of an exhibitor, a product or a session of the event.' })
  id: string;

  @NullableField(() => DateTimeScalar, 'The first instant at which it is shown; from the start if absent.')
  from?: Date | null;

  @NullableField(
    () => DateTimeScalar,
    'The instant from which it is no longer shown, after `from`; without an end if absent.',
  )
  until?: Date | null;
}

@InputType('SetKioskSettingsInput', {
  description: 'The settings of all kiosks of an event. Absent fields stay unchanged.',
})
export class SetKioskSettingsInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Bounded(KIOSK_PIN)
  @NullableField(() => String, 'The PIN of the diagnostics, 4 to 8 digits. Null closes the diagnostics.')
  diagnosticsPin?: string | null;

  @BoundedField(
    () => [KioskPlaylistItemInput],
    KIOSK_PLAYLIST,
    'The objects of the whole playlist in its order',
  )
  playlist?: KioskPlaylistItemInput[] | null;
}
