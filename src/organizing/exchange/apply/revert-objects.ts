import { message, type Message, term } from '../../../platform/text/message.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { StoredObject } from '../model/match-objects.js';
import type { FieldChange } from '../plan/plan.js';
import type { ImportJob, JobStep } from './import-job.js';
import type { ImportWriters } from '../model/import-writers.js';
import type { CreatedObjects } from './create-places.js';
import { isSameValue } from '../model/column.js';

/** The mutations and commands that only decide about objects or publish them. */
export const DECISIONS = [
  ...['reviewExhibitor', 'reviewExhibitors', 'reopenExhibitor', 'releaseDecisions', 'submitExhibitors'],
  ...['publishExhibitor', 'publishExhibitors', 'unpublishExhibitor', 'unpublishExhibitors'],
  ...['publishSession', 'publishSessions', 'unpublishSession', 'unpublishSessions'],
  ...['review approve', 'review reject', 'exhibitors publish', 'exhibitors unpublish'],
];

/** The changes of the objects of an import since the import. */
interface ChangesSinceImport {
  /** A line for each object with a change that is not a decision. */
  readonly conflicts: readonly Message[];
  /** The number of new objects that were published since. */
  readonly published: number;
}

/** Compares objects with their state after the import. */
export async function changedSince(
  sql: Sql,
  { job, kind }: { readonly job: ImportJob; readonly kind: ExchangeKind },
  steps: readonly JobStep[],
  objects: ReadonlyMap<string, StoredObject>,
): Promise<ChangesSinceImport> {
  const conflicts: Message[] = [];
  let published = 0;
  const decisionCounts = await decisionsSince(sql, job, steps);
  for (const step of steps) {
    const object = objects.get(step.objectId);
    conflicts.push(...conflictsOf(step, object, kind, decisionCounts.get(step.objectId) ?? 0));
    if (step.action === 'CREATE' && object && isPublishedSince(step, object)) published += 1;
  }
  return { conflicts, published };
}

function conflictsOf(
  { row, name, action, changes, newVersion }: JobStep,
  object: StoredObject | undefined,
  kind: ExchangeKind,
  decisions: number,
): Message[] {
  if (!object) return [message`row ${row} "${name}": has been removed since`];
  // The revert removes a new object with its decisions. It must not overwrite decisions about others.
  const isDecided = ({ column, before }: FieldChange) =>
    kind.decidedColumns?.has(column) === true &&
    (action === 'CREATE' || isSameValue(object.values[column], before));
  // The label of a hall depends on other halls: `H1` becomes `park.H1`. The row itself is as imported.
  const isOwn = ({ column }: FieldChange) =>
    object.version === newVersion &&
    kind.columns.some(({ key, field }) => key === column.split('.')[0] && field !== undefined);
  const otherChanges = changes.filter(
    (change) =>
      !isDecided(change) && !isOwn(change) && !isSameValue(object.values[change.column], change.after),
  );
  // Each decision changes the version once.
  if (otherChanges.length === 0 && object.version <= newVersion + decisions) return [];
  if (otherChanges.length === 0) return [message`row ${row} "${name}": has been changed since`];
  const columns = otherChanges
    .map(({ column }) => columnTerm(column))
    .reduce((left, right) => message`${left}, ${right}`);
  return [message`row ${row} "${name}": has been changed since (${columns})`];
}

/** The name of a column, such as `city.en`. */
function columnTerm(column: string): Message {
  const [key = '', locale] = column.split('.');
  return locale === undefined ? term(key) : message`${term(key)}.${locale}`;
}

function isPublishedSince({ changes }: JobStep, { values }: StoredObject): boolean {
  const importedValue = changes.find(({ column }) => column === 'published')?.after;
  return values.published === true && importedValue !== true;
}

/** The number of decisions about each object since the import, from the audit. */
async function decisionsSince(
  sql: Sql,
  { id, event }: ImportJob,
  steps: readonly JobStep[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.query<{ id: string; count: number }>({
    text: `select object_id as id, count(*)::integer as count
      from audit_entry entry cross join unnest(entry.object_ids) as object_id
      where entry.event_id = (select id from event where slug = $1)
        and entry.at > (select imported_at from import_job where id = $2)
        and entry.action = any($3) and object_id = any($4)
      group by object_id`,
    values: [event, id, DECISIONS, steps.map(({ objectId }) => objectId)],
  });
  return new Map(rows.map((row) => [row.id, row.count]));
}

/** SQL conditions for objects that other data has referenced since the import created them. */
export const IS_USED = {
  exhibitor: `exists (select from product where exhibitor_id = object.id)
    or exists (select from session_exhibitor where exhibitor_id = object.id)
    or exists (select from role_grant where exhibitor_id = object.id)
    or exists (select from invitation where exhibitor_id = object.id and accepted_at is null and revoked_at is null)
    or exists (select from exhibitor_note where exhibitor_id = object.id
      and (internal_notes is not null or cardinality(labels) > 0))`,
  product: `exists (select from product_image where product_id = object.id)
    or exists (select from product_pending_change where product_id = object.id)`,
  session: 'false',
  booth: `exists (select from booth_allocation where booth_id = object.id and released_at is null)`,
  hall: `exists (select from booth where hall_id = object.id)
    or exists (select from session where hall_id = object.id)
    or exists (select from announcement_hall where hall_id = object.id)
    or exists (select from kiosk where hall_id = object.id)`,
  zone: `exists (select from booth where zone_id = object.id)
    or exists (select from exhibitor where applied_zone_id = object.id)`,
  sponsor_level: 'exists (select from exhibitor where sponsor_level_id = object.id)',
  venue: `exists (select from hall where venue_id = object.id)
    or exists (select from session where venue_id = object.id)
    or exists (select from announcement_venue where venue_id = object.id)`,
  category: `exists (select from category child where child.parent_id = object.id)
    or exists (select from exhibitor_category where category_id = object.id)
    or exists (select from product_category where category_id = object.id)`,
} as const;

type Table = keyof typeof IS_USED;

/**
 * Removes the objects that an import created. If other data references some of them, removes none and
 * returns a line for each of these.
 */
export async function removeObjects(
  sql: Sql,
  kind: ExchangeKind,
  steps: readonly JobStep[],
  { catalog }: ImportWriters,
): Promise<Message[]> {
  if (steps.length === 0) return [];
  const ids = steps.map(({ objectId }) => objectId);
  const usedIds = new Set(await idsWhere(sql, kind.table, ids, IS_USED[kind.table]));
  if (usedIds.size > 0) {
    const usedSteps = steps.filter(({ objectId }) => usedIds.has(objectId));
    return usedSteps.map(({ row, name }) => message`row ${row} "${name}": is in use`);
  }
  await kind.writer(catalog).removeAll(ids);
  return [];
}

/** Removes the booths, halls, zones, venues, categories and sponsor levels that the import created, if no object uses them. */
export async function removeCreatedObjects(
  sql: Sql,
  { booths, halls, venues, categories, zones = [], sponsorLevels = [] }: CreatedObjects,
  { catalog, references }: ImportWriters,
): Promise<void> {
  const unusedIds = (table: Table, ids: readonly string[]) =>
    idsWhere(sql, table, ids, `version = 1 and not (${IS_USED[table]})`);
  await catalog.booths.removeAll(await unusedIds('booth', booths));
  await catalog.venues.removeHalls(await unusedIds('hall', halls));
  await catalog.venues.removeZones(await unusedIds('zone', zones));
  await catalog.venues.removeVenues(await unusedIds('venue', venues));
  await references.categories.removeAll(await unusedIds('category', categories));
  await references.sponsorLevels.removeAll(await unusedIds('sponsor_level', sponsorLevels));
}

async function idsWhere(
  sql: Sql,
  table: Table,
  ids: readonly string[],
  condition: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await sql.query<{ id: string }>({
    text: `select id from ${table} object where id = any($1) and (${condition})`,
    values: [ids],
  });
  return rows.map(({ id }) => id);
}
