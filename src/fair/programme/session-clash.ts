import type { Sql } from '../../platform/database/sql.js';
import { message, type Message } from '../../platform/text/message.js';
import { type UserError, userError } from '../../platform/failure/user-error.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

/** The exclusion constraint on places and times of published sessions. */
export const CLASH_CONSTRAINT = 'ex_session_hall';

/** Runs the write of a session. If a published session overlaps, throws a user error with its name. */
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
    if (constraint !== CLASH_CONSTRAINT) throw error;
    await sql.query({ text: 'rollback to savepoint session_clash' });
    throw await clashError(sql, detail, path);
  }
}

/**
 * Sentences without a full stop with the published sessions in these details of the constraint, in order.
 * Undefined for a session that no longer exists.
 */
export async function clashSentences(
  sql: Sql,
  details: readonly string[],
): Promise<readonly (Message | undefined)[]> {
  const keys = details.map((detail) => [...detail.matchAll(KEY)][1] ?? []);
  const rows = await sql.query<ClashRow>({
    text: CLASHES,
    values: [1, 2, 3].map((part) => keys.map((key) => key[part] ?? null)),
  });
  const sentences = new Map(rows.map((row) => [Number(row.place), sentenceOf(row)]));
  return details.map((_detail, index) => sentences.get(index + 1));
}

interface ClashRow {
  /** The number of the detail, from 1. */
  place: string;
  title: LocalizedText;
  day: string;
  starts: string;
  ends: string;
  timeZone: string;
  hall: string;
  stage: string | null;
}

/** The refused and the existing key in the detail of the violation. The server's language may vary. */
const KEY = /=\(\[([\da-f-]{36}),[^\]]*\], ([[(].*?[\])]), (\[.*?\))\)/g;

async function clashError(
  sql: Sql,
  detail: string,
  path: (isStage: boolean) => string[],
): Promise<UserError> {
  const [key] = [...detail.matchAll(KEY)];
  const isStage = key?.[2] !== undefined && key[2] !== '(,)';
  const [sentence = message`Another session is there at the time`] = await clashSentences(sql, [detail]);
  return userError('TAKEN', message`${sentence}.`, path(isStage));
}

function sentenceOf({ title, day, starts, ends, timeZone, hall, stage }: ClashRow): Message {
  const place = stage === null ? message`hall ${hall}` : message`hall ${hall}, stage ${stage}`;
  return message`"${{ name: title }}" is there from ${day} ${starts} to ${ends} (${timeZone}), ${place}`;
}

const CLASHES = `
  select wanted.place, session.title, session.stage, hall.code as hall, event.time_zone as "timeZone",
    to_char(session.starts_at at time zone event.time_zone, 'YYYY-MM-DD') as day,
    to_char(session.starts_at at time zone event.time_zone, 'HH24:MI') as starts,
    to_char(session.ends_at at time zone event.time_zone,
      case when (session.starts_at at time zone event.time_zone)::date
        = (session.ends_at at time zone event.time_zone)::date then 'HH24:MI' else 'YYYY-MM-DD HH24:MI' end) as ends
  from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as wanted(hall, stage, times, place)
  join session on session.hall_id = wanted.hall and session.published and session.state <> 'CANCELLED'
    and text_range(session.stage, session.stage, '[]') = wanted.stage::text_range
    and tstzrange(session.starts_at, session.ends_at) = wanted.times::tstzrange
  join hall on hall.id = session.hall_id join event on event.id = session.event_id`;
