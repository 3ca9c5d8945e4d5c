/** The plots of docs/performance.md: from the last result of each benchmark to a chart. */

/** Longer bars end at the edge, so that the others can be compared. */
const LONGEST_READ_MS = 3;
const READS = {
  a: '20 exhibitors by name with booths, halls, categories',
  b: 'one exhibitor with booths, venue, 10 products and categories',
  c: '20 products of a category with exhibitors and booths',
  d: 'the category tree with counts of exhibitors',
  e: 'the search for robot, 20 exhibitors',
  f: 'page 100 of the products',
};
const PAGES = { home: 'start', list: 'list', detail: 'exhibitor', map: 'plan' };
const FAIRS = { S: '260 exhibitors', M: '5,000 exhibitors', L: '30,000 exhibitors' };

/** By file name: the required results, and the chart. */
export const PLOTS = {
  reads: {
    result: 'M',
    // Excludes runs of only some reads, or with a profiler.
    isWhole: ({ options }) => options.reads.length === Object.keys(READS).length && !options.profile,
    chart: ({ reads }) => ({
      title: 'CPU time of a read',
      subtitle: 'Server and PostgreSQL together, 5,000 exhibitors, without response cache; less is better',
      unit: 'ms',
      series: ['Vitrine', 'one hand-written SQL statement (L2)'],
      maximum: LONGEST_READ_MS,
      groups: Object.entries(reads).map(([read, { program, l2 }]) => ({
        label: READS[read],
        values: [program, l2].map(({ sum }) => round(sum / 1000)),
      })),
    }),
  },
  searches: {
    result: 'search',
    chart: ({ rows }) => ({
      title: 'Time of a search',
      subtitle: '200 different searches, each for the first time; less is better',
      unit: 'ms',
      series: ['median', '99th percentile'],
      groups: rows.map((row) => ({
        label: `${row.screen}, ${FAIRS[row.size]}`,
        values: [row['p50 ms'], row['p99 ms']],
        limit: row['bar p99'],
      })),
    }),
  },
  imports: {
    result: 'import',
    chart: ({ runs, options }) => ({
      title: 'Time of an import',
      subtitle:
        'The whole command, with the time for the catalog, while visitors read the event; less is better',
      unit: 's',
      series: ['command', 'of it, the catalog'],
      groups: runs.map(({ rows, seconds, stages }) => ({
        label: `${rows.toLocaleString('en')} exhibitors with booths and categories`,
        values: [round(seconds), round(stages.project - stages.write)],
        ...(options.bar && { limit: options.bar }),
      })),
    }),
  },
  site: {
    result: 'site',
    isWhole: ({ bars }) => bars !== undefined,
    chart: ({ rows, bars }) => ({
      title: 'Time until a page of the site is shown on a slow phone',
      subtitle:
        'Largest contentful paint with slow 4G and a processor slowed down four times; less is better',
      unit: 'ms',
      series: ['Vitrine'],
      groups: rows.map((row) => ({
        label: `page ${PAGES[row.page]}`,
        values: [row['LCP ms']],
        limit: bars['LCP ms'],
      })),
    }),
  },
  console: {
    result: 'console',
    isWhole: ({ rows }) => rows.some(({ size }) => size === 'E') && rows.every((row) => 'bar ms' in row),
    chart: ({ rows }) => ({
      title: 'Time until the list of exhibitors of the console has its rows',
      subtitle: '30,000 exhibitors, in Chromium, from the press or key; less is better',
      unit: 'ms',
      series: ['Vitrine'],
      groups: rows
        .filter(({ size }) => size === 'E')
        .map((row) => ({ label: row.action, values: [row['rows ms']], limit: row['bar ms'] })),
    }),
  },
};

function round(value) {
  return Number(value.toPrecision(3));
}
