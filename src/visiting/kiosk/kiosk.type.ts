import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PointType } from '../../fair/booth/booth.type.js';
import { connectionType } from '../../catalog/connection.type.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { KioskReportType } from './report/kiosk-report.type.js';
import { KioskCommandType } from './report/kiosk-command.type.js';

export enum KioskStatus {
  WAITING = 'WAITING',
  PAIRED = 'PAIRED',
  REVOKED = 'REVOKED',
}

registerEnumType(KioskStatus, {
  name: 'KioskStatus',
  description: 'Whether a kiosk may sign requests.',
  valuesMap: {
    WAITING: { description: 'It was approved, and its device has not fetched the token yet.' },
    PAIRED: { description: 'Its device has a token.' },
    REVOKED: { description: 'Its tokens were ended, and the device wipes itself at its next request.' },
  },
});

@ObjectType('Kiosk', {
  implements: () => NodeType,
  description: "A touch screen of an event, with the token of its device; only the event's staff see it.",
})
export class KioskType extends NodeType {
  @Field(() => String, { description: 'What the staff call it.' })
  name: string;

  @Field(() => KioskStatus, { description: 'Whether it may sign requests.' })
  status: KioskStatus;

  @Field(() => PointType, {
    nullable: true,
    description: "Where it stands on the hall's plan; null where unknown.",
  })
  position: PointType | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Where whoever stands before the screen looks, in degrees clockwise from north, from 0 to below 360.',
  })
  heading: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The width of its panel in millimetres; null where unknown.',
  })
  panelWidth: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The language that it starts in; null for the event's first.",
  })
  locale: string | null;

  @Field(() => Boolean, {
    description:
      'Whether its token executes registered documents only, named by `documentId`; a text is refused.',
  })
  trustedDocumentsOnly: boolean;

  @Field(() => Int, {
    description:
      'Rises with each change of the configuration; also what `UpdateKioskInput.version` compares.',
  })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its device last fetched a token by pairing or enrolling; null while none has.',
  })
  pairedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it holds.' })
  revokedAt: string | null;

  @Field(() => Boolean, {
    description: 'Whether it is PAIRED and has sent no heartbeat for three intervals, by the database clock.',
  })
  silent: boolean;

  @Field(() => Boolean, {
    description:
      "Whether it is PAIRED and does not hold the catalog's newest revision, as far as it has told.",
  })
  lagging: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many revisions it is behind; null where it has told none of the present epoch.',
  })
  behind: number | null;

  @Field(() => KioskReportType, {
    nullable: true,
    description: 'What it told in its last heartbeat; null before the first.',
  })
  report: KioskReportType | null;

  @Field(() => [KioskCommandType], {
    description: 'What it was told to do and has not done yet, the first one first; at most 20.',
  })
  commands: KioskCommandType[];
}

export const KioskConnectionType = connectionType('Kiosk', 'kiosks', () => KioskType);

@ObjectType('KioskPairing', {
  description:
    'A device that waits to be approved, as it describes itself; compare it with the one before you.',
})
export class KioskPairingType {
  @Field(() => ID, { description: 'Unique among all pairings.' })
  id: string;

  @Field(() => String, { description: 'The code on its screen, `BCDF-GHJK`.' })
  userCode: string;

  @Field(() => String, { nullable: true, description: 'The network address that it asked from.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'The version of its application.' })
  appVersion: string | null;

  @Field(() => String, { nullable: true, description: 'The User-Agent of its browser.' })
  userAgent: string | null;

  @Field(() => Int, { nullable: true, description: 'The width of its screen in CSS pixels.' })
  screenWidth: number | null;

  @Field(() => Int, { nullable: true, description: 'The height of its screen in CSS pixels.' })
  screenHeight: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its page is a secure context; without one it has no service worker.',
  })
  secureContext: boolean | null;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'Until when the code holds.' })
  expiresAt: string;
}
