import { REFERENCE_KINDS } from '../model/catalog-kind.js';
import type { CountRow, ReferenceRow } from './event-snapshot.js';

/** The row from which a snapshot is built. */
export interface SnapshotRow {
  revision: number;
  epoch: string;
  references: ReferenceRow[];
  counts: CountRow[];
}

/** The entries of a snapshot, as a condition on the alias `entry`. */
export const ALL = 'true';
export const PUBLISHED = 'entry.published';
/** The entries that become readable with the publication of the event. */
export const PREVIEWED = "(entry.published or entry.kind = 'EVENT')";
export type SnapshotEntries = typeof ALL | typeof PUBLISHED | typeof PREVIEWED;

/** The columns of a SnapshotRow for the alias `revision` of catalog_revision. */
export function snapshotColumns(entries: SnapshotEntries): string {
  return `revision.revision, revision.epoch,
    coalesce((
      select json_agg(json_build_object(
        'kind', kind, 'objectId', object_id, 'parentId', parent_id, 'document', document)
        order by position, object_id)
      from catalog_entry entry
      where entry.event_id = revision.event_id and ${entries}
        and kind in (${REFERENCE_KINDS.map((kind) => `'${kind}'`).join(', ')})), '[]') as references,
    coalesce((
      select json_agg(json_build_object('kind', kind, 'dimension', dimension, 'value', value, 'count', count))
      from catalog_count where event_id = revision.event_id), '[]') as counts`;
}
