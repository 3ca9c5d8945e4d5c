const { readFileSync } = require('node:fs');
const path = require('node:path');

/**
 * The storeys of src and the folders of each, lowest first, from the list in docs/architecture.md. A folder may
 * import the folders left of its arrow, but no folder beside it. The files of a storey beside its folders may
 * import the whole storey.
 */
exports.STOREYS = storeysIn(readFileSync(path.join(__dirname, '../docs/architecture.md'), 'utf8'));

/** @param {string} document */
function storeysIn(document) {
  const [, list] = /^```\n(platform: .*?)\n```$/ms.exec(document) ?? [];
  if (list === undefined)
    throw new Error('docs/architecture.md has no list of storeys, which begins with platform');
  return Object.fromEntries(
    list.split('\n').map((line) => {
      const [storey, layers = ''] = line.split(': ');
      return [storey, layers === '' ? [] : layers.split(' ← ').map((folders) => folders.split(', '))];
    }),
  );
}
