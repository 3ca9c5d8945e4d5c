import type { ImportProblem } from './import-plan.js';
import type { Switch } from './import-settings.js';
import type { ImportWords } from './words.js';

/** The options of the command line that sentences of the server name. */
const OPTIONS: Readonly<Record<string, Switch>> = {
  'create-categories': 'createCategories',
  'create-booths': 'createBooths',
  'create-halls': 'createHalls',
  share: 'share',
};

/** The options that would solve problems, each once. */
export function solvingOptions(problems: readonly ImportProblem[]): Switch[] {
  const named = problems.flatMap(({ reason }) =>
    Array.from(reason.matchAll(/--([a-z-]+)/g), ([, name = '']) => OPTIONS[name] ?? []),
  );
  return [...new Set(named.flat())];
}

/** A sentence of the importer with the options as this page names them. */
export function reasonText(reason: string, words: ImportWords): string {
  const text = reason.replace(/--([a-z-]+)/g, (option, name: string) => {
    const known = OPTIONS[name];
    return known === undefined ? option : words.option(words.switches[known]);
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}
