const { STOREYS } = require('./bin/storeys.cjs');

const NAMES = Object.keys(STOREYS);
const anyOf = (names) => `(?:${names.join('|')})`;

/** The features: each folder of these storeys, and each other storey as a whole. */
const FEATURES = NAMES.flatMap((storey) =>
  ['identity', 'fair', 'organizing', 'visiting'].includes(storey)
    ? STOREYS[storey].flat().map((folder) => `${storey}/${folder}`)
    : [storey],
);

/** The packages of web, lowest first. A package imports packages left of it, but none beside it. */
const WEB_LAYERS = [['ui'], ['map'], ['client'], ['components'], ['site', 'console', 'kiosk', 'portal']];

const webDirections = WEB_LAYERS.flatMap((layer, height) =>
  layer.map((name) => {
    const lower = ['itself', ...WEB_LAYERS.slice(0, height).flat()];
    return {
      name: `web-${name}-imports-lower-only`,
      comment: `web/${name} may import only ${lower.join(', ')}.`,
      severity: 'error',
      from: { path: `^web/${name}/` },
      to: { path: '^web/', pathNot: `^web/${anyOf([name, ...lower.slice(1)])}/` },
    };
  }),
);

/** The start files of the server and of the command line. */
const ROOTS = ['^src/(?:main|cli|commands)\\.ts$', '^src/app\\.(?:module|contract)\\.ts$'];
const SPEC = '\\.spec\\.ts$';

const storeyRules = NAMES.map((storey, height) => ({
  name: `${storey}-imports-lower-only`,
  comment: `${storey} may import only ${['itself', ...NAMES.slice(0, height)].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${storey}/`, pathNot: SPEC },
  to: { path: '^src/', pathNot: `^src/${anyOf(NAMES.slice(0, height + 1))}/` },
}));

const folderRules = NAMES.flatMap((storey) =>
  STOREYS[storey].flatMap((layer, height) =>
    layer.map((folder) => {
      const below = [folder, ...STOREYS[storey].slice(0, height).flat()];
      return {
        name: `${storey}-${folder}-imports-lower-only`,
        comment: `In its storey ${folder} may import only ${below.join(', ')}.`,
        severity: 'error',
        from: { path: `^src/${storey}/${folder}/`, pathNot: SPEC },
        to: { path: `^src/${storey}/`, pathNot: `^src/${storey}/${anyOf(below)}/` },
      };
    }),
  ),
);

/** The storeys with a list of folders. */
const listed = NAMES.filter((storey) => STOREYS[storey].length > 0);
const KNOWN = [
  ...listed.map((storey) => `^src/${storey}/(?:${anyOf(STOREYS[storey].flat())}/|[^/]+\\.ts$)`),
  `^src/${anyOf(NAMES.filter((storey) => !listed.includes(storey)))}/`,
  ...ROOTS,
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...storeyRules,
    ...folderRules,
    ...webDirections,
    {
      name: 'known-folders',
      comment: 'List a new folder in docs/architecture.md.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: KNOWN },
    },
    {
      name: 'known-folders-only',
      comment: 'List a new folder in docs/architecture.md.',
      severity: 'error',
      from: { path: '^src/', pathNot: KNOWN },
      to: {},
    },
    {
      name: 'public-pieces',
      comment:
        'Of another feature only its module, service, loader, entity, type and fields are public. ' +
        'The audit and the catalog are public as a whole: all writers and all renderers use them.',
      severity: 'error',
      from: { path: `^src/(${FEATURES.join('|')})/`, pathNot: SPEC },
      to: {
        path: `^src/${anyOf(FEATURES)}/`,
        pathNot: [
          '^src/$1/',
          '^src/(?:platform|catalog|identity/audit)/',
          '\\.(?:module|service|loader|entity|type|fields)\\.ts$',
          '^src/identity/account/(?:model/(?:role|viewer|account-id)|permissions|account-field|credential/token)\\.ts$',
          '^src/fair/programme/session-clash\\.ts$',
          '^src/fair/event/audit/actor-name\\.ts$',
          '^src/fair/media/(?:image\\.input|rendition)\\.ts$',
          '^src/fair/exhibitor/(?:representative/(?:representative\\.input|stored-people)|status/registration-(?:status|step)|credit-code|contact-locale)\\.ts$',
        ],
      },
    },
    {
      name: 'app-module-lists-modules',
      comment: 'app.module.ts only lists modules.',
      severity: 'error',
      from: { path: '^src/app\\.module\\.ts$' },
      to: { path: '^src/', pathNot: ['\\.module\\.ts$', '^src/platform/'] },
    },
    {
      name: 'roots-start-the-app',
      comment:
        'main.ts, cli.ts and commands.ts import app.module.ts, app.contract.ts, the platform, the sample, commands and start steps.',
      severity: 'error',
      from: { path: '^src/(?:main|cli|commands)\\.ts$' },
      to: {
        path: '^src/',
        pathNot: [ROOTS[1], '^src/commands\\.ts$', '^src/(?:platform|sample)/', '\\.(?:command|step)\\.ts$'],
      },
    },
    {
      name: 'roots-are-not-imported',
      comment: 'Only main.ts, cli.ts and tests start the application.',
      severity: 'error',
      from: { path: '^(?:src|migrations)/', pathNot: [SPEC, ...ROOTS] },
      to: { path: ROOTS },
    },
    {
      name: 'sample-is-on-top',
      comment: 'Sample data uses all storeys. Only start files use it.',
      severity: 'error',
      from: { path: '^(?:src|migrations)/', pathNot: [SPEC, '^src/sample/', ...ROOTS] },
      to: { path: '^src/sample/' },
    },
    {
      name: 'migrations-import-no-features',
      comment: 'A migration must not change when features change.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(?:src|test|bench|web)/', pathNot: '^src/platform/database/' },
    },
    {
      name: 'migrations-are-named-by-the-roots',
      comment: 'Only start files pass the list of migrations to the platform.',
      severity: 'error',
      from: { path: '^src/', pathNot: [SPEC, ...ROOTS] },
      to: { path: '^migrations/' },
    },
    {
      name: 'no-tests-in-sources',
      severity: 'error',
      from: { path: '^(?:src|migrations|bin)/', pathNot: [SPEC, '^bin/bench\\.mjs$'] },
      to: { path: ['^(?:test|bench)/', SPEC] },
    },
    {
      name: 'web-imports-no-server-code',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(?:src|migrations|test|bench|bin)/' },
    },
    {
      name: 'server-imports-no-web-code',
      severity: 'error',
      from: { path: '^(?:src|migrations)/' },
      to: { path: '^web/' },
    },
    {
      name: 'no-cycle',
      comment: 'Also for types. Join the two files, or move the common part to a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'The file is not used.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.m?ts$', 'spec\\.ts$', '^test/setup/global-', '^bin/', '^web/'],
      },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      // Built files can be absent, and the server of a page provides the client. The resolver mistakes
      // `./thing.graphql.js` for the document `thing.graphql` beside `thing.graphql.ts`. The compiler checks it.
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: ['(?:^|/)dist/', '^\\./vitrine-client\\.js$', '\\.graphql\\.js$'],
      },
    },
    {
      name: 'no-development-packages',
      comment: 'A package that production code imports belongs to `dependencies`.',
      severity: 'error',
      from: { path: '^(?:src|migrations)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|coverage|\\.data|web/[^/]+/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.modules.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@vitrine/source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
