import { ArgsType, Field, Int, ObjectType, Resolver } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { READ_COSTS } from '../../../catalog/queries/read-costs.js';
import type { CatalogSource, ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { FINAL_SQL } from '../../../fair/exhibitor/status/registration-status.js';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { Database } from '../../../platform/database/database.js';
import { Cost } from '../../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { readSize } from '../../../catalog/queries/connection/page.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

/** A group of possible duplicates: the equal values, and the database ids of the exhibitors. */
interface DuplicateRow {
  reasons: string[];
  ids: string[];
}

/** Common endings of company names after the removal of spaces and punctuation. */
const LEGAL_FORM = '(股份)?有限(责任)?公司$|(co)?(ltd|limited|inc|corp|corporation|llc|gmbh|plc)$';
/**
 * An explicit list: POSIX character classes depend on the locale of the database and can be limited to Latin
 * characters.
 */
const SIGNS = String.raw`[[:space:]!-/:-@\[-\u0060{-~\u00ad\u00b7\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+`;

/** The maximum number of exhibitors of a group; the others are omitted. */
const MAXIMUM_LISTED = 10;

/**
 * Groups of possible duplicates in the event `$1`, at most `$2`. Two sorts of values are ignored: a name of
 * one letter without its legal form, and a website that more than a tenth of the exhibitors share, such as
 * that of a platform.
 */
const DUPLICATES = `
  with present as materialized (
    select id, created_at, name, website, credit_code from exhibitor
    where event_id = $1 and status not in ${FINAL_SQL}
  ), named as (
    select id, created_at, 'NAME' as reason,
      regexp_replace(regexp_replace(lower(normalize(text, nfkc)), '${SIGNS}', '', 'g'), '${LEGAL_FORM}', '') as key
    from present, jsonb_each_text(name) as each (locale, text)
  ), keyed as (
    select distinct id, created_at, reason, key from named where length(key) > 1
    union all
    select id, created_at, 'CREDIT_CODE', credit_code from present where credit_code is not null
    union all
    select id, created_at, 'WEBSITE', lower(substring(website from '^[a-zA-Z]+://(?:www\\.)?([^/:?#]+)')) from present
    where website is not null
  ), groups as (
    select reason, (array_agg(id order by created_at, id))[:${MAXIMUM_LISTED}] as ids from keyed
    group by reason, key
    having count(*) > 1 and (reason <> 'WEBSITE' or count(*) <= 2 or count(*) <= (select count(*) / 10 from present))
  )
  select array_agg(distinct reason order by reason) as reasons, ids from groups
  group by ids order by count(distinct reason) desc, min(reason), ids limit $2`;

const DEFAULT_GROUPS = 50;
const MAXIMUM_GROUPS = 100;

const DuplicateReason = apiEnum('DuplicateReason', 'A common property of exhibitors.', {
  NAME: {
    zh: '名称相同',
    en: 'Same name',
    description: 'A name in one language, without spaces, punctuation and legal form.',
  },
  CREDIT_CODE: { zh: '信用代码相同', en: 'Same credit code', description: 'The unified social credit code.' },
  WEBSITE: { zh: '网站相同', en: 'Same website', description: 'The host of the website.' },
});
type DuplicateReason = keyof typeof DuplicateReason;

@ObjectType('DuplicateExhibitors', { description: 'Exhibitors that may be the same.' })
class DuplicateExhibitorsType {
  @Field(() => [DuplicateReason], { description: 'Their common properties.' })
  reasons: DuplicateReason[];
}

@ArgsType()
class DuplicatesArgs {
  @NullableField(
    () => Int,
    `The maximum number of groups, 1 to ${MAXIMUM_GROUPS}. Default: ${DEFAULT_GROUPS}.`,
  )
  first?: number | null;
}

/** Adds possible duplicates to events. */
@Resolver(() => EventType)
export class DuplicatesResolver {
  constructor(private readonly database: Database) {}

  @Cost(READ_COSTS.similar)
  @PlainField(() => [DuplicateExhibitorsType], {
    nullable: true,
    args: () => DuplicatesArgs,
    description:
      "Groups of exhibitors that may be the same, for `mergeExhibitors`: first those with most in common. Withdrawn and rejected ones are left out. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  async duplicateExhibitors(
    { event }: ReferenceSource,
    { first }: DuplicatesArgs,
    context: RequestContext,
  ): Promise<DuplicateRow[]> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const count = readSize(first ?? DEFAULT_GROUPS, MAXIMUM_GROUPS);
    return this.database.query<DuplicateRow>({ text: DUPLICATES, values: [event.id, count] });
  }
}

/** Resolves the exhibitors of a group of possible duplicates. */
@Resolver(() => DuplicateExhibitorsType)
export class DuplicateExhibitorsResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => [ExhibitorType], { description: 'The first 10 of them, the oldest first.' })
  exhibitors({ ids }: DuplicateRow, _args: object, context: object): Promise<CatalogSource[]> {
    return this.loaders.of(context).entries(ids);
  }
}
