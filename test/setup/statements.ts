import pg from 'pg';
import { REVISION_CHANNEL } from '../../src/catalog/revision/revision-journal.js';

interface Querying {
  query: (...args: unknown[]) => unknown;
}

interface Sent {
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** The texts of the statements that this process sends on all connections while `work` runs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  await watched(work, ({ text }) => texts.push(text));
  return texts.filter((text) => !BACKGROUND.has(text.trim()));
}

/** The statements that this process sends while `work` runs, with their values. */
export async function sentBy(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  await watched(work, (statement) => sent.push(statement));
  return sent;
}

/** The length of the largest value that this process sends while `work` runs, in characters. */
export async function largestValueOf(work: () => Promise<unknown>): Promise<number> {
  let largest = 0;
  await watched(work, ({ values = [] }) => {
    for (const value of values) largest = Math.max(largest, JSON.stringify(value).length);
  });
  return largest;
}

async function watched(work: () => Promise<unknown>, see: (sent: Sent) => void): Promise<void> {
  const prototype = pg.Client.prototype as unknown as Querying;
  const { query } = prototype;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [statement] = args as [string | Sent];
    see(typeof statement === 'string' ? { text: statement } : statement);
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
}

/**
 * Statements that a server sends at any time: its listening connection checks itself every 400 ms, and after a
 * pause of the machine it is probed and opened again.
 */
const BACKGROUND = new Set([
  'select event_id, revision, removal_revision, epoch from catalog_revision',
  'select 1',
  `listen ${REVISION_CHANNEL}`,
]);
