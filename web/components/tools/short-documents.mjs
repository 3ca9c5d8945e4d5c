import { readFile } from 'node:fs/promises';

/** Removes unneeded white space from GraphQL documents in the bundle. */
export const shortDocuments = {
  name: 'short-documents',
  setup(build) {
    build.onLoad({ filter: /\.graphql\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return {
        contents: text.replace(/`[^`]*`/g, (document) => short(document)),
        loader: 'ts',
      };
    });
  },
};

/** In documents with string values, spaces beside punctuation stay, because they may be part of a value. */
function short(document) {
  const line = document.replace(/\s+/g, ' ');
  return line.includes('"') ? line : line.replace(/ ?([`{}():,!$=|]) ?/g, '$1');
}
