import { ArgsType, Field, Float, ObjectType } from '@nestjs/graphql';
import { describeEnum } from '../../../platform/graphql/schema/api-enum.js';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { DateScalar } from '../../../platform/graphql/schema/scalars.js';
import { KioskUsageKind } from './usage-batch.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

describeEnum(KioskUsageKind, 'KioskUsageKind', 'A kind of use of kiosks that is counted.', {
  VIEW: { zh: '查看', en: 'Views', description: 'The page of an object was opened.' },
  SEARCH: { zh: '搜索', en: 'Searches', description: 'A visitor searched.' },
  EMPTY_SEARCH: {
    zh: '无结果的搜索',
    en: 'Searches without result',
    description: 'A search returned no hits; it also counts as SEARCH.',
  },
  QR_CODE: {
    zh: '二维码',
    en: 'QR codes',
    description: 'The code that opens an object on a phone was shown.',
  },
});

@ObjectType('KioskUsageReport', {
  description: "The use of the kiosks of an event, by the event's days; no data about persons is stored.",
})
export class KioskUsageReportType {}

@ObjectType('KioskUsageDayCount', { description: 'The count of one kind of use on one day.' })
export class KioskUsageDayCountType {
  @Field(() => DateScalar, { description: "The day, in the event's time zone." })
  day: string;

  @Field(() => KioskUsageKind, { description: 'The kind of use.' })
  kind: KioskUsageKind;

  @Field(() => Float, { description: 'The count, at least 1.' })
  count: number;
}

@ObjectType('KioskObjectCount', { description: 'The count of uses of one object.' })
export class KioskObjectCountType {
  @Field(() => Float, { description: 'The count, at least 1.' })
  count: number;
}

export const KioskObjectCountConnectionType = connectionType(
  'KioskObjectCount',
  'objects by their use',
  () => KioskObjectCountType,
);

@ArgsType()
export class KioskUsageArgs {
  @NullableField(() => DateScalar, 'The first day; no lower bound if absent.')
  since?: string | null;

  @NullableField(() => DateScalar, 'The last day; no upper bound if absent.')
  until?: string | null;
}

@ArgsType()
export class TopObjectsArgs extends PageArgs {
  @NullableField(() => KioskUsageKind, 'The kind of use that is counted; VIEW if absent.')
  kind?: KioskUsageKind | null;
}
