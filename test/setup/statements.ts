import pg from 'pg';

interface Querying {
  query: (...args: unknown[]) => unknown;
}

/** The texts of the statements that this process sends while `work` runs, in whichever connection. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const prototype = pg.Client.prototype as unknown as Querying;
  const { query } = prototype;
  const texts: string[] = [];
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [statement] = args as [string | { text: string }];
    texts.push(typeof statement === 'string' ? statement : statement.text);
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  // The listening connection proves every 400 ms that it is alive, whatever is asked.
  return texts.filter((text) => !BACKGROUND.has(text.trim()));
}

const BACKGROUND = new Set(['select event_id, revision, epoch from catalog_revision']);
