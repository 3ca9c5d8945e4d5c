import { readFile } from 'node:fs/promises';

/** Leaves the indentation of GraphQL documents out of the bundle; the server reads them without it. */
export const shortDocuments = {
  name: 'short-documents',
  setup(build) {
    build.onLoad({ filter: /\.graphql\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return {
        contents: text.replace(/`[^`]*`/g, (document) => document.replace(/\s+/g, ' ')),
        loader: 'ts',
      };
    });
  },
};
