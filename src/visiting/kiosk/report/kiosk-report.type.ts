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

const IF_NOT_REPORTED = 'null if not reported';

@ObjectType('KioskReport', { description: 'The data that a kiosk reported in its last heartbeat.' })
export class KioskReportType {
  @Field(() => DateTimeScalar, { description: 'When it arrived, by the database clock.' })
  at: string;

  @NullableField(() => String, `The version of its application; ${IF_NOT_REPORTED}.`)
  appVersion: string | null;

  @NullableField(() => String, `The epoch of the catalog on the device; ${IF_NOT_REPORTED}.`)
  epoch: string | null;

  @NullableField(() => Int, `The revision of the catalog on the device; ${IF_NOT_REPORTED}.`)
  revision: number | null;

  @NullableField(
    () => DateTimeScalar,
    `When the device last synchronised, by its own clock; ${IF_NOT_REPORTED}.`,
  )
  lastSyncAt: string | null;

  @NullableField(() => Float, `Stored data in bytes; ${IF_NOT_REPORTED}.`)
  storageUsage: number | null;

  @NullableField(() => Float, `The limit of stored data in bytes; ${IF_NOT_REPORTED}.`)
  storageQuota: number | null;

  @NullableField(() => Boolean, `Whether the browser guarantees persistent storage; ${IF_NOT_REPORTED}.`)
  storagePersisted: boolean | null;

  @NullableField(() => Boolean, `Whether its page is a secure context; ${IF_NOT_REPORTED}.`)
  secureContext: boolean | null;

  @NullableField(() => Int, `The width of its screen in CSS pixels; ${IF_NOT_REPORTED}.`)
  screenWidth: number | null;

  @NullableField(() => Int, `The height of its screen in CSS pixels; ${IF_NOT_REPORTED}.`)
  screenHeight: number | null;

  @NullableField(() => LocaleScalar, `The language on the screen; ${IF_NOT_REPORTED}.`)
  locale: string | null;

  @NullableField(() => Float, `Seconds since its application started; ${IF_NOT_REPORTED}.`)
  uptime: number | null;

  @Field(() => [KioskErrorType], {
    description: 'The faults that the kiosk has reported, the latest first, at most 20.',
  })
  errors: KioskErrorType[];
}
