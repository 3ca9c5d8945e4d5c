import { message, type Message } from '../../platform/text/message.js';
import type { Sql } from '../../platform/database/sql.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { boothTaken } from './allocation.errors.js';

/** The name of the index and of the trigger that exclude a second exhibitor from a booth. */
const CONSTRAINT = 'ux_booth_allocation_exclusive';

/** The maximum number of names in a message about a shared booth. The message contains the number of the others. */
const MAXIMUM_NAMES = 3;

/** A booth, its new exhibitor, and the path of the booth in the input. */
interface BoothRequest {
  boothId: string;
  exhibitorId: string;
  path: readonly string[];
}

/**
 * Runs the write of an allocation. If the booth has other exhibitors, the error contains their names and the
 * end of their holds. Only for callers who may manage the event.
 */
export async function withHolderNames<T>(
  sql: Sql,
  request: BoothRequest,
  write: () => Promise<T>,
): Promise<T> {
  await sql.query({ text: 'savepoint booth_holders' });
  try {
    return await write();
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== CONSTRAINT) throw error;
    await sql.query({ text: 'rollback to savepoint booth_holders' });
    const holders = await sql.query<Holder>({
      text: HOLDERS,
      values: [request.boothId, request.exhibitorId],
    });
    throw boothTaken(request.path, holders.length > 0 ? messageOf(holders) : undefined);
  }
}

interface Holder {
  name: LocalizedText;
  shared: boolean;
  /** Local time of the event, such as `2026-11-30 18:00`; null for an assignment. */
  heldUntil: string | null;
  timeZone: string;
}

function messageOf(holders: readonly Holder[]): Message {
  const parts = holders.slice(0, MAXIMUM_NAMES).map(({ name, shared, heldUntil, timeZone }) => {
    const exhibitor = message`"${{ name }}"`;
    if (heldUntil !== null) return message`held for ${exhibitor} until ${heldUntil} (${timeZone})`;
    return shared ? message`assigned to ${exhibitor}, shared` : message`assigned to ${exhibitor}`;
  });
  const otherCount = holders.length - parts.length;
  const partList = parts.reduce((left, right) => message`${left}; ${right}`);
  return otherCount > 0
    ? message`The booth is ${partList}; and ${otherCount} more.`
    : message`The booth is ${partList}.`;
}

const HOLDERS = `
  select exhibitor.name, allocation.shared, event.time_zone as "timeZone",
    to_char(allocation.held_until at time zone event.time_zone, 'YYYY-MM-DD HH24:MI') as "heldUntil"
  from live_booth_allocation allocation
  join exhibitor on exhibitor.id = allocation.exhibitor_id
  join event on event.id = allocation.event_id
  where allocation.booth_id = $1 and allocation.exhibitor_id <> $2
  order by allocation.created_at, allocation.id`;
