/** The folders of src, lowest first. A feature imports what stands above its line here, never its own line. */
const LAYERS = [
  ['platform'],
  ['audit'],
  ['account', 'persisted-queries'],
  ['catalog'],
  ['event'],
  ['venue', 'category', 'media'],
  ['booth'],
  ['edition'],
  ['exhibitor'],
  ['registration'],
  ['access', 'allocation', 'product', 'programme'],
  ['search', 'sync', 'exchange'],
  ['kiosk'],
  ['sample'],
];
const FOLDERS = LAYERS.flat();
const anyOf = (names) => `(?:${names.join('|')})`;

/** The server and the command line put the parts together, each with app.module.ts. */
const ROOTS = ['^src/(?:main|cli|commands)\\.ts$', '^src/app\\.module\\.ts$'];
const SPEC = '\\.spec\\.ts$';

const directions = LAYERS.flatMap((layer, height) =>
  layer.map((folder) => ({
    name: `${folder}-looks-down`,
    comment: `${folder} may import only ${['itself', ...LAYERS.slice(0, height).flat()].join(', ')}.`,
    severity: 'error',
    from: { path: `^src/${folder}/`, pathNot: SPEC },
    to: { path: '^src/', pathNot: `^src/${anyOf([folder, ...LAYERS.slice(0, height).flat()])}/` },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'known-folders',
      comment: 'A new folder takes its place in LAYERS first.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: [`^src/${anyOf(FOLDERS)}/`, ...ROOTS] },
    },
    {
      name: 'known-folders-only',
      comment: 'A new folder takes its place in LAYERS first.',
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/${anyOf(FOLDERS)}/`, ...ROOTS] },
      to: {},
    },
    {
      name: 'public-pieces',
      comment:
        'Of another feature only its module, service, loader, entity and type are public. ' +
        'The audit and the catalog are public as a whole: every writer notes, every renderer registers there.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: SPEC },
      to: {
        path: `^src/${anyOf(FOLDERS)}/`,
        pathNot: [
          '^src/(?:$1|platform|audit|catalog)/',
          '\\.(?:module|service|loader|entity|type|fields)\\.ts$',
          '^src/account/(?:role|viewer|permissions|staff|account-id|sign-in/(?:token|network))\\.ts$',
          '^src/programme/session-clash\\.ts$',
          '^src/media/(?:image\\.input|rendition)\\.ts$',
          '^src/exhibitor/(?:representative\\.input|stored-people|credit-code|catalog-facets\\.type)\\.ts$',
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
      from: { orphan: true, pathNot: ['\\.d\\.ts$', 'spec\\.ts$', '^test/setup/global-', '^bin/', '^web/'] },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      // What the build makes may not be there yet, and a page gets the client from whoever serves it.
      from: {},
      to: { couldNotResolve: true, pathNot: ['(?:^|/)dist/', '^\\./vitrine-client\\.js$'] },
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
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
