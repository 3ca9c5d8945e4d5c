import pg from 'pg';

interface Querying {
  query: (...args: unknown[]) => unknown;
}

interface Sent {
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** The texts of the statements that this process sends while `work` runs, in whichever connection. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  await watched(work, ({ text }) => texts.push(text));
  // The listening connection proves every 400 ms that it is alive, whatever is asked.
  return texts.filter((text) => !BACKGROUND.has(text.trim()));
}

/** The statements that this process sends while `work` runs, with their values. */
export async function sentBy(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  await watched(work, (statement) => sent.push(statement));
  return sent;
}

/** How many characters the largest value has that this process sends while `work` runs. */
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

const BACKGROUND = new Set(['select event_id, revision, removal_revision, epoch from catalog_revision']);
