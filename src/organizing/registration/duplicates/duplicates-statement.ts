/** Exhibitors that may be the same: what they have in common, and their database ids. */
export interface DuplicateRow {
  reasons: string[];
  ids: string[];
}

/** Common endings of company names after the removal of spaces and punctuation. */
const LEGAL_FORM = '(股份)?有限(责任)?公司$|(co)?(ltd|limited|inc|corp|corporation|llc|gmbh|plc)$';
/** Written out: the class of letters depends on the locale of the database, which may know Latin ones only. */
const SIGNS = String.raw`[[:space:]!-/:-@\[-\u0060{-~\u00b7\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+`;

/** Larger groups are listed in part. */
const LISTED = 10;

/**
 * Groups of possible duplicates in the event `$1`, at most `$2`. A name of one letter after the removal of its legal
 * form says nothing, nor does a website that a tenth of the exhibitors share, such as one of a platform.
 */
export const DUPLICATES = `
  with present as materialized (
    select id, created_at, name, website, credit_code from exhibitor
    where event_id = $1 and status not in ('WITHDRAWN', 'REJECTED')
  ), named as (
    select id, created_at, 'NAME' as reason,
      regexp_replace(regexp_replace(lower(text), '${SIGNS}', '', 'g'), '${LEGAL_FORM}', '') as key
    from present, jsonb_each_text(name) as each (locale, text)
  ), keyed as (
    select distinct id, created_at, reason, key from named where length(key) > 1
    union all
    select id, created_at, 'CREDIT_CODE', credit_code from present where credit_code is not null
    union all
    select id, created_at, 'WEBSITE', lower(substring(website from '^[a-zA-Z]+://(?:www\\.)?([^/:?#]+)')) from present
    where website is not null
  ), groups as (
    select reason, (array_agg(id order by created_at, id))[:${LISTED}] as ids from keyed
    group by reason, key
    having count(*) > 1 and (reason <> 'WEBSITE' or count(*) <= 2 or count(*) <= (select count(*) / 10 from present))
  )
  select array_agg(distinct reason order by reason) as reasons, ids from groups
  group by ids order by count(distinct reason) desc, min(reason), ids limit $2`;
