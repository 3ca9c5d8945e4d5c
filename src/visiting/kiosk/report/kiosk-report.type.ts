import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LocaleScalar } from '../../../platform/graphql/schema/scalars.js';

@ObjectType('KioskError', { description: 'A fault that a kiosk has reported.' })
class KioskErrorType {
  @Field(() => DateTimeScalar, { description: 'When it was reported, by the database clock.' })
  at: string;

  @Field(() => String, { description: 'The text that the device sent, at most 500 characters.' })
  message: string;
}

const REPORTED = 'null if not reported';

@ObjectType('KioskReport', { description: 'The data that a kiosk reported in its last heartbeat.' })
export class KioskReportType {
  @Field(() => DateTimeScalar, { description: 'When it arrived, by the database clock.' })
  at: string;

  @Field(() => String, { nullable: true, description: `The version of its application; ${REPORTED}.` })
  appVersion: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The epoch of the catalog on the device; ${REPORTED}.`,
  })
  epoch: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `The revision of the catalog on the device; ${REPORTED}.`,
  })
  revision: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: `When the device last synchronised, by its own clock; ${REPORTED}.`,
  })
  lastSyncAt: string | null;

  @Field(() => Float, { nullable: true, description: `Stored data in bytes; ${REPORTED}.` })
  storageUsage: number | null;

  @Field(() => Float, { nullable: true, description: `The limit of stored data in bytes; ${REPORTED}.` })
  storageQuota: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether the browser guarantees persistent storage; ${REPORTED}.`,
  })
  storagePersisted: boolean | null;

  @Field(() => Boolean, { nullable: true, description: `Whether its page is a secure context; ${REPORTED}.` })
  secureContext: boolean | null;

  @Field(() => Int, { nullable: true, description: `The width of its screen in CSS pixels; ${REPORTED}.` })
  screenWidth: number | null;

  @Field(() => Int, { nullable: true, description: `The height of its screen in CSS pixels; ${REPORTED}.` })
  screenHeight: number | null;

  @Field(() => LocaleScalar, { nullable: true, description: `The language on the screen; ${REPORTED}.` })
  locale: string | null;

  @Field(() => Float, { nullable: true, description: `Seconds since its application started; ${REPORTED}.` })
  uptime: number | null;

  @Field(() => [KioskErrorType], {
    description: 'The faults that the kiosk has reported, the latest first, at most 20.',
  })
  errors: KioskErrorType[];
}
