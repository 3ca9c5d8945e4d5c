import { message, type Message } from '../../platform/text/message.js';
import type { Sql } from '../../platform/database/sql.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { boothTaken } from './allocation.errors.js';

/** The index and the trigger that make exhibitors exclude each other from a booth. */
const CONSTRAINT = 'ux_booth_allocation_exclusive';

/** The maximum number of exhibitors of a shared booth in a message; it counts the others. */
const MOST_NAMES = 3;

/** A booth, its new exhibitor, and the path of the booth in the input. */
interface WantedBooth {
  boothId: string;
  exhibitorId: string;
  path: readonly string[];
}

/**
 * Runs the write of an allocation. If other exhibitors have the booth, the error names them and the end of
 * their holds. Only for callers who manage the event.
 */
export async function namingHolders<T>(sql: Sql, wanted: WantedBooth, write: () => Promise<T>): Promise<T> {
  await sql.query({ text: 'savepoint booth_holders' });
  try {
    return await write();
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== CONSTRAINT) throw error;
    await sql.query({ text: 'rollback to savepoint booth_holders' });
    const holders = await sql.query<Holder>({ text: HOLDERS, values: [wanted.boothId, wanted.exhibitorId] });
    throw boothTaken(wanted.path, holders.length > 0 ? sentenceOf(holders) : undefined);
  }
}

interface Holder {
  name: LocalizedText;
  shared: boolean;
  /** The local time of the event, such as `2026-11-30 18:00`; null for an assignment. */
  heldUntil: string | null;
  timeZone: string;
}

function sentenceOf(holders: readonly Holder[]): Message {
  const parts = holders.slice(0, MOST_NAMES).map(({ name, shared, heldUntil, timeZone }) => {
    const who = message`"${{ name }}"`;
    if (heldUntil !== null) return message`held for ${who} until ${heldUntil} (${timeZone})`;
    return shared ? message`assigned to ${who}, shared` : message`assigned to ${who}`;
  });
  const others = holders.length - parts.length;
  const named = parts.reduce((left, right) => message`${left}; ${right}`);
  return others > 0 ? message`The booth is ${named}; and ${others} more.` : message`The booth is ${named}.`;
}

const HOLDERS = `
  select exhibitor.name, allocation.shared, event.time_zone as "timeZone",
    to_char(allocation.held_until at time zone event.time_zone, 'YYYY-MM-DD HH24:MI') as "heldUntil"
  from live_booth_allocation allocation
  join exhibitor on exhibitor.id = allocation.exhibitor_id
  join event on event.id = allocation.event_id
  where allocation.booth_id = $1 and allocation.exhibitor_id <> $2
  order by allocation.created_at, allocation.id`;
