import { readFile } from 'node:fs/promises';

/** Leaves out of the bundle the white space of GraphQL documents that the server does not need to read them. */
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

/** Documents with texts keep the spaces beside signs, which may be part of a text. */
function short(document) {
  const line = document.replace(/\s+/g, ' ');
  return line.includes('"') ? line : line.replace(/ ?([`{}():,!$=|]) ?/g, '$1');
}
