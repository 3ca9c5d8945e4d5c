import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';

@ObjectType('KioskError', { description: 'A fault that a kiosk has reported.' })
class KioskErrorType {
  @Field(() => DateTimeScalar, { description: 'When it was reported, by the database clock.' })
  at: string;

  @Field(() => String, { description: 'What the device wrote, at most 500 characters.' })
  message: string;
}

const REPORTED = 'null where it did not say';

@ObjectType('KioskReport', { description: 'What a kiosk told of itself in its last heartbeat.' })
export class KioskReportType {
  @Field(() => DateTimeScalar, { description: 'When it arrived, by the database clock.' })
  at: string;

  @Field(() => String, { nullable: true, description: `The version of its application; ${REPORTED}.` })
  appVersion: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The epoch of the catalog that it holds; ${REPORTED}.`,
  })
  epoch: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `The revision of the catalog that it holds; ${REPORTED}.`,
  })
  revision: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: `When it last synchronised, by its own clock; ${REPORTED}.`,
  })
  lastSyncAt: string | null;

  @Field(() => Float, { nullable: true, description: `Bytes that it stores; ${REPORTED}.` })
  storageUsage: number | null;

  @Field(() => Float, { nullable: true, description: `Bytes that it may store; ${REPORTED}.` })
  storageQuota: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether its browser has promised to keep what is stored; ${REPORTED}.`,
  })
  storagePersisted: boolean | null;

  @Field(() => Boolean, { nullable: true, description: `Whether its page is a secure context; ${REPORTED}.` })
  secureContext: boolean | null;

  @Field(() => Int, { nullable: true, description: `The width of its screen in CSS pixels; ${REPORTED}.` })
  screenWidth: number | null;

  @Field(() => Int, { nullable: true, description: `The height of its screen in CSS pixels; ${REPORTED}.` })
  screenHeight: number | null;

  @Field(() => String, { nullable: true, description: `The language that it shows; ${REPORTED}.` })
  locale: string | null;

  @Field(() => Float, { nullable: true, description: `Seconds since its application started; ${REPORTED}.` })
  uptime: number | null;

  @Field(() => [KioskErrorType], {
    description: 'The faults that it has reported, the latest first, at most 20.',
  })
  errors: KioskErrorType[];
}
