import { ArgsType, Field, Float, ID, InputType, Int, IntersectionType } from '@nestjs/graphql';
import { PointInput } from '../../fair/venue/plan/point.type.js';
import { PageArgs } from '../../catalog/catalog.args.js';
import { VersionInput } from '../../platform/graphql/schema/version.input.js';
import { LocaleScalar } from '../../platform/graphql/schema/scalars.js';
import { KioskStatus } from './kiosk.type.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';
import { Bounded } from '../../platform/graphql/schema/input-fields.js';
import { KIOSK_NAME } from './kiosk.fields.js';

const KIOSK = 'The global id of the kiosk.';

/** The configuration that staff set for a kiosk. */
@InputType({ isAbstract: true })
class KioskSettingsInput {
  @Bounded(KIOSK_NAME)
  @NullableField(
    () => String,
    `The name of the kiosk for the staff, 1 to ${String(KIOSK_NAME.maximum)} characters.`,
  )
  name?: string | null;

  @NullableField(() => ID, 'The global id of the hall of the kiosk, in the same event. Null for none.')
  hallId?: string | null;

  @NullableField(
    () => PointInput,
    "The position on the hall's plan, both coordinates from 0 to 10,000. Null if unknown.",
  )
  position?: PointInput | null;

  @NullableField(
    () => Float,
    'The direction in which a person in front of the screen looks, in degrees clockwise from north, from 0 to below 360.',
  )
  heading?: number | null;

  @NullableField(
    () => Int,
    'The width of the panel in millimetres, 50 to 10,000. The kiosk derives the size of its touch targets from it.',
  )
  panelWidth?: number | null;

  @NullableField(
    () => LocaleScalar,
    "The language at the start, one of the event's. Null for the event's first.",
  )
  locale?: string | null;

  @NullableField(
    () => Boolean,
    'Whether the token executes persisted queries only, by `documentId`. For a query sent as text, ' +
      'the error is PERSISTED_DOCUMENT_ID_REQUIRED. Null does not change it. For a new kiosk it is ' +
      'false by default.',
  )
  persistedQueriesOnly?: boolean | null;
}

@InputType('ApproveKioskInput', { description: 'The device to approve, and its configuration as a kiosk.' })
export class ApproveKioskInput extends KioskSettingsInput {
  @Field(() => ID, { description: 'The global id of the event that the kiosk may read.' })
  eventId: string;

  @Field(() => String, { description: 'The code on its screen, `BCDF-GHJK`; case and hyphen are ignored.' })
  userCode: string;

  @NullableField(
    () => ID,
    'The global id of a kiosk of the event whose device this one replaces. The record stays, and the earlier device is revoked once this one has fetched its token. If absent, a new kiosk is created, which needs a name.',
  )
  kioskId?: string | null;
}

@InputType('DenyKioskInput', { description: 'The pairing request to deny.' })
export class DenyKioskInput {
  @Field(() => ID, { description: 'The global id of an event that the caller organizes.' })
  eventId: string;

  @Field(() => String, { description: 'The code on its screen, `BCDF-GHJK`; case and hyphen are ignored.' })
  userCode: string;
}

@InputType('UpdateKioskInput', {
  description:
    'The new configuration of a kiosk. Absent fields stay unchanged. The device receives it at its next heartbeat.',
})
export class UpdateKioskInput extends IntersectionType(VersionInput, KioskSettingsInput) {
  @Field(() => ID, { description: KIOSK })
  kioskId: string;
}

@InputType('KioskIdInput', { description: 'The kiosk.' })
export class KioskIdInput {
  @Field(() => ID, { description: KIOSK })
  kioskId: string;
}

@InputType('KioskFilter', { description: 'Conditions for kiosks; all given conditions must match.' })
export class KioskFilter {
  @NullableField(() => [KioskStatus], 'Only kiosks with one of these statuses.')
  statuses?: KioskStatus[] | null;

  @NullableField(() => ID, 'Only kiosks in the hall with this global id.')
  hallId?: string | null;

  @NullableField(() => Boolean, 'Only kiosks that have, or have not, sent no heartbeat for three intervals.')
  silent?: boolean | null;

  @NullableField(() => Boolean, "Only kiosks that are, or are not, behind the catalog's newest revision.")
  lagging?: boolean | null;
}

@ArgsType()
export class KiosksArgs extends PageArgs {
  @NullableField(() => KioskFilter, 'Conditions for the kiosks; all kiosks if absent.')
  filter?: KioskFilter | null;
}

@ArgsType()
export class KioskPairingArgs {
  @Field(() => String, { description: 'The code on the screen, `BCDF-GHJK`; case and hyphen are ignored.' })
  userCode: string;
}
