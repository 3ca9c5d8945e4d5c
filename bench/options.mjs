import { parseArgs } from 'node:util';
import { READS } from './reads.mjs';

const HELP = `npm run bench [-- options]: CPU time per request of the server and of PostgreSQL, beside two reference values

  --size S|M|L       the generated fair to read: 260, 5,000 or 30,000 exhibitors (M)
  --reads a,b        only these reads (${Object.keys(READS).join(',')})
  --seconds N        length of a measurement (3)
  --rounds N         number of measurements; the result is their median (3)
  --connections N    requests at a time (16)
  --bar N            exit with 1 if the geometric mean of the ratios to L2 is greater
  --profile FOLDER   write a CPU profile of the program to the folder; this makes it slower
  --help

npm run bench -- growth: the cost of the same reads for a larger fair, both in one run

  --from S, --to L   the two sizes
  --reads, --seconds, --rounds, --connections, --bar   as above; --bar is for their mean ratio

npm run bench -- import: the time of an import of exhibitors with booths and categories

  --rows 1000,5000   sizes of the files
  --reads N          requests a second to the event meanwhile, 0 for none (20)
  --bar N            exit with 1 if an import takes more seconds
  --memory N         exit with 1 if an import uses more MB

npm run bench -- sync, -- subscribers: see their own --help

npm run bench -- plot: draws the plots of docs/performance.md from the last results

The fair is created once, in DATA_DIR/bench (.data/bench). Remove the folder to create it again.
Results are written to bench/results. CPU time comes from /proc/<pid>/schedstat, which only Linux has.`;

/** An error that the caller can correct. Only its message is shown. */
export class WrongCall extends Error {}

/** The options on the command line. For --help, prints the help and returns undefined. */
export function readOptions(words) {
  const values = valuesOf(words, ['size', 'profile', ...LOAD]);
  return values && { size: sizeOf('size', values.size ?? 'M'), profile: values.profile, ...loadOf(values) };
}

/** The same for `npm run bench -- growth`. */
export function readGrowthOptions(words) {
  const values = valuesOf(words, ['from', 'to', ...LOAD]);
  if (!values) return undefined;
  const sizes = { from: sizeOf('from', values.from ?? 'S'), to: sizeOf('to', values.to ?? 'L') };
  return { ...sizes, ...loadOf(values) };
}

const LOAD = ['reads', 'seconds', 'rounds', 'connections', 'bar'];

function loadOf(values) {
  return {
    reads: (values.reads ?? Object.keys(READS).join(','))
      .split(',')
      .map((name) => oneOf('reads', Object.keys(READS), name)),
    seconds: positive('seconds', values.seconds ?? '3'),
    rounds: positive('rounds', values.rounds ?? '3'),
    connections: positive('connections', values.connections ?? '16'),
    bar: barOf(values),
  };
}

/** The same for `npm run bench -- import`. */
export function readImportOptions(words) {
  const values = valuesOf(words, ['rows', 'reads', 'bar', 'memory']);
  return (
    values && {
      rows: (values.rows ?? '1000,5000').split(',').map((number) => positive('rows', number)),
      reads: values.reads === '0' ? 0 : positive('reads', values.reads ?? '20'),
      bar: barOf(values),
      memory: values.memory === undefined ? undefined : positive('memory', values.memory),
    }
  );
}

/** The values of the known options. For --help, prints the help and returns undefined. */
function valuesOf(words, names) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  const { values } = parse({ args: words, options: { ...options, help: { type: 'boolean' } } });
  if (!values.help) return values;
  console.log(HELP);
  return undefined;
}

function sizeOf(name, value) {
  return oneOf(name, ['S', 'M', 'L'], value);
}

function barOf({ bar }) {
  return bar === undefined ? undefined : positive('bar', bar);
}

function parse(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new WrongCall(`${error.message}\n\n${HELP}`);
  }
}

function oneOf(name, allowed, value) {
  if (allowed.includes(value)) return value;
  throw new WrongCall(`--${name} must be one of ${allowed.join(', ')}, not ${value}.`);
}

function positive(name, text) {
  const value = Number(text);
  if (value > 0) return value;
  throw new WrongCall(`--${name} must be a number above 0, not ${text}.`);
}
