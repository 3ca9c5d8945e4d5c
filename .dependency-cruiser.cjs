const { STOREYS } = require('./bin/storeys.cjs');

const NAMES = Object.keys(STOREYS);
const anyOf = (names) => `(?:${names.join('|')})`;

/** The features: each storey that has folders of different things, by its folders; the others as a whole. */
const FEATURES = NAMES.flatMap((storey) =>
  ['identity', 'fair', 'organizing', 'visiting'].includes(storey)
    ? STOREYS[storey].flat().map((folder) => `${storey}/${folder}`)
    : [storey],
);

/** The packages of web, lowest first. A package imports what stands above its line here, never its own line. */
const WEB_LAYERS = [['ui'], ['map'], ['client'], ['components'], ['site', 'console', 'kiosk', 'portal']];

const webDirections = WEB_LAYERS.flatMap((layer, height) =>
  layer.map((name) => {
    const lower = ['itself', ...WEB_LAYERS.slice(0, height).flat()];
    return {
      name: `web-${name}-looks-down`,
      comment: `web/${name} may import only ${lower.join(', ')}.`,
      severity: 'error',
      from: { path: `^web/${name}/` },
      to: { path: '^web/', pathNot: `^web/${anyOf([name, ...lower.slice(1)])}/` },
    };
  }),
);

/** The server and the command line put the parts together, each with app.module.ts. */
const ROOTS = ['^src/(?:main|cli|commands)\\.ts$', '^src/app\\.module\\.ts$'];
const SPEC = '\\.spec\\.ts$';

const storeyRules = NAMES.map((storey, height) => ({
  name: `${storey}-looks-down`,
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
        name: `${storey}-${folder}-looks-down`,
        comment: `In its storey ${folder} may import only ${below.join(', ')}.`,
        severity: 'error',
        from: { path: `^src/${storey}/${folder}/`, pathNot: SPEC },
        to: { path: `^src/${storey}/`, pathNot: `^src/${storey}/${anyOf(below)}/` },
      };
    }),
  ),
);

/** Each folder of a storey that lists its folders has its place there. */
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
      comment: 'A new folder takes its place in STOREYS first.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: KNOWN },
    },
    {
      name: 'known-folders-only',
      comment: 'A new folder takes its place in STOREYS first.',
      severity: 'error',
      from: { path: '^src/', pathNot: KNOWN },
      to: {},
    },
    {
      name: 'public-pieces',
      comment:
        'Of another feature only its module, service, loader, entity, type and fields are public. ' +
        'The audit and the catalog are public as a whole: every writer notes, every renderer registers there.',
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
          '^src/fair/exhibitor/(?:representative/(?:representative\\.input|stored-people)|status/registration-status|credit-code)\\.ts$',
        ],
      },
    },
    {
      name: 'app-module-lists-modules',
      comment: 'app.module.ts is a list of modules.',
      severity: 'error',
      from: { path: '^src/app\\.module\\.ts$' },
      to: { path: '^src/', pathNot: ['\\.module\\.ts$', '^src/platform/'] },
    },
    {
      name: 'roots-start-the-app',
      comment:
        'main.ts, cli.ts and commands.ts import app.module.ts, the platform, the sample, commands and start steps.',
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
      comment: 'Sample data may use everything, so nothing but a root may use it.',
      severity: 'error',
      from: { path: '^(?:src|migrations)/', pathNot: [SPEC, '^src/sample/', ...ROOTS] },
      to: { path: '^src/sample/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration must do in years what it does today, whatever the features have become.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(?:src|test|bench|web)/', pathNot: '^src/platform/database/' },
    },
    {
      name: 'migrations-are-named-by-the-roots',
      comment: 'A root hands the list of migrations to the platform.',
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
      name: 'web-knows-only-the-schema',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(?:src|migrations|test|bench|bin)/' },
    },
    {
      name: 'server-knows-no-web',
      severity: 'error',
      from: { path: '^(?:src|migrations)/' },
      to: { path: '^web/' },
    },
    {
      name: 'no-cycle',
      comment: 'Not even of types: two things that need each other are one thing, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports it and it imports nothing: it belongs to nothing.',
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
      // What the build makes may not be there yet, and a page gets the client from whoever serves it. It takes
      // `./thing.graphql.js` for the document `thing.graphql` beside `thing.graphql.ts`; the compiler checks that.
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: ['(?:^|/)dist/', '^\\./vitrine-client\\.js$', '\\.graphql\\.js$'],
      },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production is a dependency.',
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
