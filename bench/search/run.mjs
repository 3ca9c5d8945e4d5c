import { setTimeout as delay } from 'node:timers/promises';
import { Children } from '../children.mjs';
import { openFolder } from '../database.mjs';
import { writeResult } from '../results.mjs';
import { ask, SEARCH } from './ask.mjs';
import { DEVSET_EVENT, loadDevset, readDevset } from './devset.mjs';
import { timeSearches } from './latency.mjs';
import { readSearchOptions } from './options.mjs';
import { scoreAnswers } from './score.mjs';

const KINDS = ['EXHIBITOR', 'PRODUCT'];

/** `npm run bench -- search`: the quality of the results of judged queries, and the latency of generated queries. */
export async function benchSearch(words, log) {
  const options = readSearchOptions(words);
  if (!options) return 0;
  let code = 0;
  if (options.devset) code = await judge(options.devset, log);
  const rows = [];
  for (const size of options.sizes) rows.push(...(await timeSearches(size, log)));
  if (rows.length > 0) writeResult('search', { options, rows });
  for (const row of rows.filter((each) => each['p99 ms'] > each['bar p99'])) {
    log(`The bar of p99 is not met at size ${row.size}: ${row.screen}.`);
    code = 1;
  }
  return code;
}

async function judge(folder, log) {
  const { documents, queries } = readDevset(folder);
  const fill = (url) => loadDevset(url, documents);
  return withProgram(await openFolder('search', fill), async (port) => {
    await untilProjected(port, documents.exhibitors.length + documents.products.length);
    const answers = {};
    for (const { id, query } of queries) {
      const { data } = await ask(port, SEARCH, { event: DEVSET_EVENT, query, kinds: KINDS, first: 10 });
      answers[id] = data.event.search.edges.map(({ node }) => node.slug);
    }
    const { rows, all, failures } = scoreAnswers(queries, answers);
    console.table(rows.map(roundValues));
    console.table([roundValues(all)]);
    for (const { id, kind, query, rank } of failures)
      console.log(`${id} [${kind}] ${query}: rank ${rank || 'none'}`);
    const isMet = all['success@1'] >= 0.95 && all['success@10'] >= 0.99;
    if (!isMet) log('The bars are success@1 0.95 and success@10 0.99.');
    return isMet ? 0 : 1;
  });
}

/** Runs work while the program serves a database, and ends both. */
async function withProgram(database, work) {
  const children = new Children();
  try {
    const { port } = await children.program(database.url, { CACHE_MB: '0' });
    return await work(port, database.sql);
  } finally {
    await children.stop();
    await database.close();
  }
}

/** Waits until the catalog contains all rows that SQL has written. */
async function untilProjected(port, rowCount) {
  const document = `{ event(slug: "${DEVSET_EVENT}") { statistics { exhibitors products } } }`;
  for (;;) {
    const { data } = await ask(port, document, {});
    const { exhibitors = 0, products = 0 } = data.event?.statistics ?? {};
    if (exhibitors + products >= rowCount) return;
    await delay(200);
  }
}

function roundValues(values) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ]),
  );
}
