import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { PointType } from '../../fair/venue/plan/point.type.js';
import { connectionType } from '../../catalog/connection.type.js';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import { DateTimeScalar, LocaleScalar } from '../../platform/graphql/schema/scalars.js';
import { KioskReportType } from './report/kiosk-report.type.js';
import { KioskCommandType } from './report/kiosk-command.type.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

export const KioskStatus = apiEnum('KioskStatus', 'Whether a kiosk may sign requests.', {
  WAITING: 'It was approved, and its device has not fetched the token yet.',
  PAIRED: 'Its device has a token.',
  REVOKED: 'Its tokens were ended, and the device wipes itself at its next request.',
});
export type KioskStatus = keyof typeof KioskStatus;

@ObjectType('Kiosk', {
  implements: () => NodeType,
  description: "A touch screen of an event, with the token of its device; visible to the event's staff only.",
})
export class KioskType extends NodeType {
  @Field(() => String, { description: 'The name of the kiosk for the staff.' })
  name: string;

  @Field(() => KioskStatus, { description: 'Whether it may sign requests.' })
  status: KioskStatus;

  @NullableField(() => PointType, "The position on the hall's plan. Null if unknown.")
  position: PointType | null;

  @NullableField(
    () => Float,
    'The direction in which a person in front of the screen looks, in degrees clockwise from north, from 0 to below 360. Null if unknown.',
  )
  heading: number | null;

  @NullableField(() => Int, 'The width of its panel in millimetres. Null if unknown.')
  panelWidth: number | null;

  @NullableField(() => LocaleScalar, "The language at the start. Null for the event's first.")
  locale: string | null;

  @Field(() => Boolean, {
    description: 'Whether its token executes persisted queries only. It cannot execute queries sent as text.',
  })
  persistedQueriesOnly: boolean;

  @Field(() => Int, {
    description:
      'The version of the configuration, which rises with each change; `UpdateKioskInput.version` is compared with it.',
  })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When the kiosk was created.' })
  createdAt: string;

  @NullableField(
    () => DateTimeScalar,
    'When its device last received a token by pairing or enrolment. Null before the first.',
  )
  pairedAt: string | null;

  @NullableField(() => DateTimeScalar, 'When the kiosk was revoked. Null if it is not revoked.')
  revokedAt: string | null;

  @Field(() => Boolean, {
    description: 'Whether it is PAIRED and has sent no heartbeat for three intervals, by the database clock.',
  })
  silent: boolean;

  @Field(() => Boolean, {
    description: "Whether the kiosk is PAIRED and has not reported the catalog's newest revision.",
  })
  lagging: boolean;

  @NullableField(
    () => Int,
    'How many revisions the kiosk is behind. Null if it has reported none of the present epoch.',
  )
  behind: number | null;

  @NullableField(() => KioskReportType, 'The data of its last heartbeat. Null before the first.')
  report: KioskReportType | null;

  @Field(() => [KioskCommandType], {
    description: 'The commands that the kiosk has not acknowledged yet, the oldest first; at most 20.',
  })
  commands: KioskCommandType[];
}

export const KioskConnectionType = connectionType('Kiosk', 'kiosks', () => KioskType);

@ObjectType('KioskPairing', {
  description:
    'A device that waits for approval, as it describes itself. Compare the description with the physical device.',
})
export class KioskPairingType {
  @Field(() => ID, { description: 'Unique among all pairings.' })
  id: string;

  @Field(() => String, { description: 'The code on its screen, `BCDF-GHJK`.' })
  userCode: string;

  @NullableField(() => String, 'The network address of its request. Null if unknown.')
  address: string | null;

  @NullableField(() => String, 'The version of its application. Null if not reported.')
  appVersion: string | null;

  @NullableField(() => String, 'The User-Agent of its browser. Null if not reported.')
  userAgent: string | null;

  @NullableField(() => Int, 'The width of its screen in CSS pixels. Null if not reported.')
  screenWidth: number | null;

  @NullableField(() => Int, 'The height of its screen in CSS pixels. Null if not reported.')
  screenHeight: number | null;

  @NullableField(
    () => Boolean,
    'Whether its page is a secure context; without one it has no service worker. Null if not reported.',
  )
  secureContext: boolean | null;

  @Field(() => DateTimeScalar, { description: 'When the device began to wait.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'When the code expires.' })
  expiresAt: string;
}
