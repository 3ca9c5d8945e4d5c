import { parseArgs } from 'node:util';
import { WrongCall } from '../options.mjs';

const HELP = `npm run bench -- search [options]: how well and how fast the search answers

  --devset FOLDER    documents.json and queries.json with judged queries (the setting SEARCH_DEVSET)
  --size M,L         generated fairs, S, M or L, on which latency is measured (M,L; none with an empty list)
  --help

Each fair is built once and kept in DATA_DIR/bench (.data/bench).`;

/** What the command line asks for; undefined where it asked for help, which has been given then. */
export function readSearchOptions(words) {
  const text = { type: 'string' };
  let values;
  try {
    ({ values } = parseArgs({
      args: words,
      options: { devset: text, size: text, help: { type: 'boolean' } },
    }));
  } catch (error) {
    throw new WrongCall(`${error.message}\n\n${HELP}`);
  }
  if (values.help) {
    console.log(HELP);
    return undefined;
  }
  const sizes = (values.size ?? 'M,L').split(',').filter((size) => size !== '');
  const wrong = sizes.find((size) => !['S', 'M', 'L'].includes(size));
  if (wrong) throw new WrongCall(`--size knows S, M and L, not ${wrong}.`);
  return { devset: values.devset ?? process.env.SEARCH_DEVSET, sizes };
}
