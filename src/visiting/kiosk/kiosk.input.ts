import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { PointInput } from '../../fair/booth/booth.type.js';
import { PageArgs } from '../../catalog/catalog.args.js';
import { LocaleScalar } from '../../platform/graphql/scalars.js';
import { KioskStatus } from './kiosk.type.js';

const KIOSK = 'The global id of the kiosk.';

/** What staff set for a kiosk. */
@InputType({ isAbstract: true })
abstract class KioskSettingsInput {
  @Field(() => String, { nullable: true, description: 'What the staff call it, 1 to 100 characters.' })
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The global id of the hall that it stands in, of the same event; null for none.',
  })
  hallId?: string | null;

  @Field(() => PointInput, {
    nullable: true,
    description: "Where it stands on the hall's plan, both from 0 to 10,000; null where unknown.",
  })
  position?: PointInput | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Where whoever stands before the screen looks, in degrees clockwise from north, from 0 to below 360.',
  })
  heading?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The width of its panel in millimetres, 50 to 10,000, which makes its targets large enough.',
  })
  panelWidth?: number | null;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: "The language that it starts in, one of the event's; null for the event's first.",
  })
  locale?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether its token executes registered documents only, named by `documentId`: a text of its own is refused with PERSISTED_DOCUMENT_ID_REQUIRED. Null leaves it as it is; a new kiosk may send texts.',
  })
  trustedDocumentsOnly?: boolean | null;
}

@InputType('ApproveKioskInput', { description: 'Which device is let in, and as what.' })
export class ApproveKioskInput extends KioskSettingsInput {
  @Field(() => ID, { description: 'The global id of the event that it may read.' })
  eventId: string;

  @Field(() => String, { description: 'The code on its screen, `BCDF-GHJK`; case and hyphen do not matter.' })
  userCode: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The global id of a kiosk of the event that the device takes the place of: its record stays, its earlier device is revoked once this one has fetched its token. A new kiosk where absent, which needs a name.',
  })
  kioskId?: string | null;
}

@InputType('DenyKioskInput', { description: 'Which device is refused.' })
export class DenyKioskInput {
  @Field(() => ID, { description: 'The global id of the event of whoever refuses it.' })
  eventId: string;

  @Field(() => String, { description: 'The code on its screen, `BCDF-GHJK`; case and hyphen do not matter.' })
  userCode: string;
}

@InputType('UpdateKioskInput', {
  description:
    'What changes of a kiosk; what is absent stays as it is. The device learns it at its next heartbeat.',
})
export class UpdateKioskInput extends KioskSettingsInput {
  @Field(() => ID, { description: KIOSK })
  kioskId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has seen; any where absent.',
  })
  version?: number | null;
}

@InputType('KioskIdInput', { description: 'Which kiosk.' })
export class KioskIdInput {
  @Field(() => ID, { description: KIOSK })
  kioskId: string;
}

@InputType('KioskFilter', { description: 'Which kiosks; all that is given must hold.' })
export class KioskFilter {
  @Field(() => [KioskStatus], { nullable: true, description: 'Only those with one of these statuses.' })
  statuses?: KioskStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those in the hall with this global id.' })
  hallId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that have, or have not, been silent for three intervals of the heartbeat.',
  })
  silent?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those that are, or are not, behind the catalog's newest revision.",
  })
  lagging?: boolean | null;
}

@ArgsType()
export class KiosksArgs extends PageArgs {
  @Field(() => KioskFilter, { nullable: true, description: 'Which kiosks; all where absent.' })
  filter?: KioskFilter | null;
}

@ArgsType()
export class KioskPairingArgs {
  @Field(() => String, { description: 'The code on the screen, `BCDF-GHJK`; case and hyphen do not matter.' })
  userCode: string;
}
