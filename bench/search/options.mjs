import { parseArgs } from 'node:util';
import { WrongCall } from '../options.mjs';

const HELP = `npm run bench -- search [options]: how well and how fast the search answers

  --devset FOLDER    documents.json and queries.json with judged queries (the setting SEARCH_DEVSET)
  --size M,L         generated fairs, S, M or L, on which latency is measured (M,L; none with an empty list)
  --help

Each fair is built once and kept in DATA_DIR/bench (.data/bench).`;

/** The options on the command line. For --help, prints the help and returns undefined. */
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
  const invalidSize = sizes.find((size) => !['S', 'M', 'L'].includes(size));
  if (invalidSize) throw new WrongCall(`--size must be S, M or L, not ${invalidSize}.`);
  return { devset: values.devset ?? process.env.SEARCH_DEVSET, sizes };
}
