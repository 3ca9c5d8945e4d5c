import type { Sql } from '../platform/database/sql.js';
import { type UserError, userError } from '../platform/failure/user-error.js';
import type { LocalizedText } from '../platform/text/localized-text.js';

/** Where and when sessions exclude each other. */
const CONSTRAINT = 'ex_session_hall';

/** Runs the write of a session; if a published session is there at the time, throws an error that names that one. */
export async function withoutClash<T>(
  sql: Sql,
  path: (isStage: boolean) => string[],
  write: () => Promise<T>,
): Promise<T> {
  await sql.query({ text: 'savepoint session_clash' });
  try {
    return await write();
  } catch (error) {
    const { constraint, detail = '' } = error as { constraint?: string; detail?: string };
    if (constraint !== CONSTRAINT) throw error;
    await sql.query({ text: 'rollback to savepoint session_clash' });
    throw await clashError(sql, detail, path);
  }
}

interface ClashRow {
  title: LocalizedText;
  day: string;
  starts: string;
  ends: string;
  timeZone: string;
  hall: string;
  stage: string | null;
}

/** The two keys in the detail of the exclusion: the refused one and the one that exists, in any language of the server. */
const KEY = /=\(\[([\da-f-]{36}),[^\]]*\], ([[(].*?[\])]), (\[.*?\))\)/g;

async function clashError(
  sql: Sql,
  detail: string,
  path: (isStage: boolean) => string[],
): Promise<UserError> {
  const [wanted, existing] = [...detail.matchAll(KEY)];
  const [, hall, stage, times] = existing ?? [];
  const isStage = wanted?.[2] !== undefined && wanted[2] !== '(,)';
  const [clash] = existing ? await sql.query<ClashRow>({ text: CLASH, values: [hall, stage, times] }) : [];
  return userError(
    'TAKEN',
    clash ? sentenceOf(clash) : 'Another session is there at the time.',
    path(isStage),
  );
}

function sentenceOf({ title, day, starts, ends, timeZone, hall, stage }: ClashRow): string {
  const name = Object.values(title)[0] ?? '';
  const place = stage === null ? `hall ${hall}` : `hall ${hall}, stage ${stage}`;
  return `"${name}" is there from ${day} ${starts} to ${ends} (${timeZone}), ${place}.`;
}

const CLASH = `
  select session.title, session.stage, hall.code as hall, event.time_zone as "timeZone",
    to_char(session.starts_at at time zone event.time_zone, 'YYYY-MM-DD') as day,
    to_char(session.starts_at at time zone event.time_zone, 'HH24:MI') as starts,
    to_char(session.ends_at at time zone event.time_zone,
      case when (session.starts_at at time zone event.time_zone)::date
        = (session.ends_at at time zone event.time_zone)::date then 'HH24:MI' else 'YYYY-MM-DD HH24:MI' end) as ends
  from session join hall on hall.id = session.hall_id join event on event.id = session.event_id
  where session.hall_id = $1 and session.published
    and text_range(session.stage, session.stage, '[]') = $2::text_range and tstzrange(session.starts_at, session.ends_at) = $3::tstzrange`;
