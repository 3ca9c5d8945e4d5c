import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LocaleScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

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

  @NullableField(() => String, `The version of its application; ${REPORTED}.`)
  appVersion: string | null;

  @NullableField(() => String, `The epoch of the catalog on the device; ${REPORTED}.`)
  epoch: string | null;

  @NullableField(() => Int, `The revision of the catalog on the device; ${REPORTED}.`)
  revision: number | null;

  @NullableField(() => DateTimeScalar, `When the device last synchronised, by its own clock; ${REPORTED}.`)
  lastSyncAt: string | null;

  @NullableField(() => Float, `Stored data in bytes; ${REPORTED}.`)
  storageUsage: number | null;

  @NullableField(() => Float, `The limit of stored data in bytes; ${REPORTED}.`)
  storageQuota: number | null;

  @NullableField(() => Boolean, `Whether the browser guarantees persistent storage; ${REPORTED}.`)
  storagePersisted: boolean | null;

  @NullableField(() => Boolean, `Whether its page is a secure context; ${REPORTED}.`)
  secureContext: boolean | null;

  @NullableField(() => Int, `The width of its screen in CSS pixels; ${REPORTED}.`)
  screenWidth: number | null;

  @NullableField(() => Int, `The height of its screen in CSS pixels; ${REPORTED}.`)
  screenHeight: number | null;

  @NullableField(() => LocaleScalar, `The language on the screen; ${REPORTED}.`)
  locale: string | null;

  @NullableField(() => Float, `Seconds since its application started; ${REPORTED}.`)
  uptime: number | null;

  @Field(() => [KioskErrorType], {
    description: 'The faults that the kiosk has reported, the latest first, at most 20.',
  })
  errors: KioskErrorType[];
}
