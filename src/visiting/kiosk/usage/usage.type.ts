import { ArgsType, Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { DateScalar } from '../../../platform/graphql/scalars.js';
import { KioskUsageKind } from './usage-batch.js';

registerEnumType(KioskUsageKind, {
  name: 'KioskUsageKind',
  description: 'What is counted of the use of kiosks.',
  valuesMap: {
    VIEW: { description: 'The page of an object was opened.' },
    SEARCH: { description: 'Something was searched.' },
    EMPTY_SEARCH: { description: 'A search found nothing; it is a SEARCH, too.' },
    QR_CODE: { description: 'The code that takes an object to a phone was shown.' },
  },
});

@ObjectType('KioskUsageReport', {
  description: "How much the kiosks of an event are used, by the event's days; of whom is not kept.",
})
export class KioskUsageReportType {}

@ObjectType('KioskUsageDayCount', { description: 'How often something was done on a day.' })
export class KioskUsageDayCountType {
  @Field(() => DateScalar, { description: "The day, in the event's time zone." })
  day: string;

  @Field(() => KioskUsageKind, { description: 'What was done.' })
  kind: KioskUsageKind;

  @Field(() => Float, { description: 'How often, at least once.' })
  count: number;
}

@ObjectType('KioskObjectCount', { description: 'How often something was done with an object.' })
export class KioskObjectCountType {
  @Field(() => Float, { description: 'How often, at least once.' })
  count: number;
}

export const KioskObjectCountConnectionType = connectionType(
  'KioskObjectCount',
  'objects by their use',
  () => KioskObjectCountType,
);

@ArgsType()
export class KioskUsageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; from the beginning where absent.' })
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; to the end where absent.' })
  until?: string | null;
}

@ArgsType()
export class TopObjectsArgs extends PageArgs {
  @Field(() => KioskUsageKind, { nullable: true, description: 'What is counted; VIEW where absent.' })
  kind?: KioskUsageKind | null;
}
