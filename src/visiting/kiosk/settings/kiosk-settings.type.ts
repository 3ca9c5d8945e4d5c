import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('KioskPlaylistItem', { description: 'An object that kiosks without a visitor show in turn.' })
export class KioskPlaylistItemType {
  @Field(() => ID, {
    description:
      'The global id of an exhibitor, a product or a session. Kiosks skip an object that is not published.',
  })
  id: string;

  @NullableField(() => DateTimeScalar, 'The first instant at which it is shown. Null from the start.')
  from: string | null;

  @NullableField(() => DateTimeScalar, 'The instant from which it is no longer shown. Null for no end.')
  until: string | null;
}

@ObjectType('KioskSettings', { description: 'The common settings of all kiosks of an event.' })
export class KioskSettingsType {
  @NullableField(
    () => String,
    'The PIN of the diagnostics on the screens, 4 to 8 digits. Null for none: the diagnostics stay closed then.',
  )
  diagnosticsPin: string | null;

  @Field(() => [KioskPlaylistItemType], {
    description:
      'The objects that kiosks without a visitor show in turn. While none is in its time span, they show random exhibitors.',
  })
  playlist: KioskPlaylistItemType[];

  @Field(() => Int, {
    description:
      'The version of the settings: it rises with each change and is 0 before the first. Send it with a mutation to detect a concurrent change.',
  })
  version: number;
}
