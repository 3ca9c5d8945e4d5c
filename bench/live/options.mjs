import { parseArgs } from 'node:util';
import { WrongCall } from '../options.mjs';

const HELP = `npm run bench -- sync [options]: bytes and time of a first copy, of a change and of an unchanged poll

  --size S,M,L       generated fairs that are copied, one or several (S,M)

npm run bench -- subscribers [options]: memory and delivery of changes to many who follow one event of one process

  --count N          how many subscribe, by WebSocket and then as server-sent events (2000)
  --changes N        how many changes are delivered (10)
  --help

Each fair is built once and kept in DATA_DIR/bench (.data/bench).`;

/** The options on the command line of `sync` or `subscribers`. For --help, prints the help and returns undefined. */
export function readLiveOptions(words) {
  const text = { type: 'string' };
  const options = { size: text, count: text, changes: text, help: { type: 'boolean' } };
  const values = parse({ args: words, options });
  if (values.help) {
    console.log(HELP);
    return undefined;
  }
  const sizes = (values.size ?? 'S,M').split(',');
  const invalidSize = sizes.find((size) => !['S', 'M', 'L'].includes(size));
  if (invalidSize !== undefined) throw new WrongCall(`--size must be S, M or L, not ${invalidSize}.`);
  return {
    sizes,
    count: wholeNumber('count', values.count, 2000),
    changes: wholeNumber('changes', values.changes, 10),
  };
}

function parse(config) {
  try {
    return parseArgs(config).values;
  } catch (error) {
    throw new WrongCall(`${error.message}\n\n${HELP}`);
  }
}

function wholeNumber(name, text, fallback) {
  const value = Number(text ?? fallback);
  if (Number.isInteger(value) && value > 0) return value;
  throw new WrongCall(`--${name} must be a whole number above 0, not ${text}.`);
}
