import { parseArgs } from 'node:util';
import { WrongCall } from '../options.mjs';

const HELP = `npm run bench -- sync [options]: bytes and time of a first copy, of a change and of an unchanged poll

  --size S,M,L       generated fairs that are copied, one or several (S,M)

npm run bench -- subscribers [options]: memory and delivery of changes to many who follow one event of one process

  --count N          how many subscribe, by WebSocket and then as server-sent events (2000)
  --changes N        how many changes are delivered (10)
  --help

Each fair is built once and kept in DATA_DIR/bench (.data/bench).`;

/** What the command line of `sync` or `subscribers` asks for; undefined where it asked for help, which has been given then. */
export function readLiveOptions(words) {
  const text = { type: 'string' };
  const options = { size: text, count: text, changes: text, help: { type: 'boolean' } };
  const values = parse({ args: words, options });
  if (values.help) {
    console.log(HELP);
    return undefined;
  }
  const sizes = (values.size ?? 'S,M').split(',');
  const wrong = sizes.find((size) => !['S', 'M', 'L'].includes(size));
  if (wrong !== undefined) throw new WrongCall(`--size knows S, M and L, not ${wrong}.`);
  return { sizes, count: whole('count', values.count, 2000), changes: whole('changes', values.changes, 10) };
}

function parse(config) {
  try {
    return parseArgs(config).values;
  } catch (error) {
    throw new WrongCall(`${error.message}\n\n${HELP}`);
  }
}

function whole(name, text, otherwise) {
  const value = Number(text ?? otherwise);
  if (Number.isInteger(value) && value > 0) return value;
  throw new WrongCall(`--${name} must be a whole number above 0, not ${text}.`);
}
