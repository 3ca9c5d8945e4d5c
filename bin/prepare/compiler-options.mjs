/**
 * The options of SWC for the server and its tests: decorators, and the metadata for Nest's injection and
 * TypeORM's columns.
 */
export const COMPILER_OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
    keepClassNames: true,
    // For imports of JSON.
    experimental: { keepImportAttributes: true },
  },
  module: { type: 'es6' },
  sourceMaps: true,
  swcrc: false,
};
