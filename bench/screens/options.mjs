import { parseArgs } from 'node:util';
import { WrongCall } from '../options.mjs';

const HELP = `npm run bench -- site [options]: the pages of the site, from memory and in a slow browser

  --size S|M|E|L     the generated fair (M)
  --seconds N, --rounds N, --connections N   as for the reads (3, 3, 16)
  --loads N          loads of each page in the browser, of which the median counts (5)

npm run bench -- kiosk [options]: the application of the touch screens in a slow browser

  --size S,M,E,L     generated fairs, one or several (M,E)
  --rounds N         measurements of each touch (5)
npm run bench -- console [options]: the lists of the organizers' console in a browser

  --size S,M,E,L     generated fairs, one or several (E: 30,000 exhibitors and 25,000 products)
  --rounds N         measurements of each action (5)
  --help

All need Chromium (CHROMIUM=path). They exit with 1 if a limit is exceeded.`;

const SIZES = ['S', 'M', 'E', 'L'];

/**
 * The options on the command line of `site`, `kiosk` or `console`. For --help, prints the help and returns
 * undefined.
 */
export function readScreenOptions(words, usualSizes) {
  const names = ['size', 'seconds', 'rounds', 'connections', 'loads'];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  const values = parse({ args: words, options: { ...options, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(HELP);
    return undefined;
  }
  const sizes = (values.size ?? usualSizes).split(',');
  const invalidSize = sizes.find((size) => !SIZES.includes(size));
  if (invalidSize !== undefined)
    throw new WrongCall(`--size must be one of ${SIZES.join(', ')}, not ${invalidSize}.`);
  return {
    sizes,
    seconds: positive('seconds', values.seconds ?? '3'),
    rounds: positive('rounds', values.rounds ?? (usualSizes === 'M' ? '3' : '5')),
    connections: positive('connections', values.connections ?? '16'),
    loads: positive('loads', values.loads ?? '5'),
  };
}

function parse(config) {
  try {
    return parseArgs(config).values;
  } catch (error) {
    throw new WrongCall(`${error.message}\n\n${HELP}`);
  }
}

function positive(name, text) {
  const value = Number(text);
  if (value > 0) return value;
  throw new WrongCall(`--${name} must be a number above 0, not ${text}.`);
}
