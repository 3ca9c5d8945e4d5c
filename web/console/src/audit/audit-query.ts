import { executeQuery } from '@vitrine/components/graphql-request';
import { momentOf } from '@vitrine/components/zoned-moment';
import { AuditChangesDocument, AuditDocument, type AuditQuery } from './audit.graphql.js';
import type { AuditSearch } from './audit-search.js';

export type AuditEntry = NonNullable<AuditQuery['event']>['auditEntries']['nodes'][number];

interface AuditSource {
  readonly event: { readonly slug: string; readonly timeZone: string };
  readonly search: AuditSearch;
  readonly locale: string;
}

/**
 * The number of objects of an entry that are shown at first. A bulk action changes hundreds, and a page has
 * 30 entries.
 */
const SHOWN_CHANGES = 3;

/** Reads one page of the entries that match the filter, the latest first, each with its first changes. */
export async function readAudit(
  { event, search: { actor, action, from, to, object }, locale }: AuditSource,
  {
    after,
    first = 30,
    changes = SHOWN_CHANGES,
    signal,
  }: { after: string | null; first?: number; changes?: number; signal?: AbortSignal },
) {
  const since = from === undefined ? null : momentOf(from, '00:00', event.timeZone);
  // `until` is exclusive, so it is the start of the next day.
  const until = to === undefined ? null : momentOf(nextDay(to), '00:00', event.timeZone);
  const variables = {
    ...{ event: event.slug, first, after, changes, since, until, locale },
    actor: actor ?? null,
    action: action ?? null,
    object: object ?? null,
  };
  const { event: read } = await executeQuery(AuditDocument, variables, signal);
  return read?.auditEntries;
}

/** Reads `first` changes of an entry after the first `skip` ones. */
export async function readChanges(
  { event, entry, locale }: Pick<AuditSource, 'event' | 'locale'> & { readonly entry: AuditEntry },
  { skip, first }: { readonly skip: number; readonly first: number },
): Promise<AuditEntry['changes']> {
  const { event: read } = await executeQuery(AuditChangesDocument, {
    event: event.slug,
    id: entry.id,
    skip,
    first,
    locale,
  });
  return read?.auditEntry?.changes ?? [];
}

/** Returns the entry with all its changes. */
export async function withAllChanges(
  source: Pick<AuditSource, 'event' | 'locale'>,
  entry: AuditEntry,
): Promise<AuditEntry> {
  const changes = [...entry.changes];
  while (changes.length < entry.changeCount) {
    const part = await readChanges({ ...source, entry }, { skip: changes.length, first: 1000 });
    if (part.length === 0) break;
    changes.push(...part);
  }
  return { ...entry, changes };
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
