import pg from 'pg';
import type { Sql } from '../../platform/database/sql.js';
import { REMOVED, REVISION_CHANNEL } from './revision-journal.js';

/** The name of the listening connections of all replicas. */
export const LISTENER_NAME = 'vitrine revisions';

/** The callbacks of a listening connection. */
interface RevisionHandlers {
  readonly onRevision: (eventId: string, revision: number, hasRemovals: boolean) => void;
  readonly onLost: () => void;
}

/** A connection that is notified of each new revision. */
export async function openRevisionListener(
  databaseUrl: string,
  { onRevision, onLost }: RevisionHandlers,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: LISTENER_NAME,
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
    keepAlive: true,
  });
  client.on('error', onLost);
  client.on('notification', ({ payload }) => {
    const [event, revision, removed] = payload?.split(' ') ?? [];
    if (event && revision) onRevision(event, Number(revision), removed === REMOVED);
  });
  try {
    await client.connect();
    await client.query(`listen ${REVISION_CHANNEL}`);
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
  return client;
}

/** The state of an event's catalog. */
export interface RevisionRow {
  event_id: string;
  revision: number;
  /** The newest revision that removed published objects. */
  removal_revision: number;
  epoch: string;
}

/** The revisions of all events. */
export function readRevisions(sql: Sql): Promise<RevisionRow[]> {
  return sql.query<RevisionRow>({
    name: 'catalog-revisions',
    text: 'select event_id, revision, removal_revision, epoch from catalog_revision',
  });
}
