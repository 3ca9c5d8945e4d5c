import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { noDefaultExport } from './bin/lint-exports.mjs';
import { noNewFormat } from './bin/lint-formats.mjs';
import { react } from './bin/lint-react.mjs';
import { noEntityPersistence } from './bin/lint-repositories.mjs';
import { schema } from './bin/lint-schema.mjs';

const TYPESCRIPT = ['{src,migrations,test,bench}/**/*.ts', 'web/**/*.{ts,tsx}'];
const TESTS = ['test/**/*.ts', 'bench/**/*.ts', '**/*.spec.ts'];
const SCRIPTS = [
  'bin/**/*.mjs',
  'test/**/*.mjs',
  'bench/**/*.mjs',
  'web/*/{tools,service-worker}/*.mjs',
  'web/*/*.mjs',
  '*.{js,mjs,cjs}',
];
/** Code that runs in browsers. */
const WEB = ['web/**/*.{js,ts,tsx}'];
/** Names that say nothing about the content of a file. */
const GENERIC_NAMES = '{common,shared,util,utils,helper,helpers,misc,base}';

/** Participles and pronouns, which do not say what a value is. */
const BARE_NAMES = `^(?:${[
  ...['known', 'found', 'given', 'wanted', 'kept', 'shown', 'named', 'begun', 'written', 'chosen'],
  ...['stored', 'listed', 'taken', 'heard', 'seen', 'held', 'placed', 'made', 'added', 'joined'],
  ...['that', 'own', 'others', 'whole', 'same', 'wrong', 'both'],
].join('|')})$`;

const TYPE_NAMES = [
  { selector: 'typeLike', format: ['PascalCase'] },
  { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]', match: false } },
];

const size = {
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', { max: 40, skipComments: true, IIFEs: true }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
};

const house = {
  ...size,
  // `== null` is true for null and undefined: in GraphQL both mean that an argument is absent.
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-restricted-syntax': ['error', noDefaultExport, noNewFormat],
  'object-shorthand': 'error',
  'prefer-template': 'error',
  '@eslint-community/eslint-comments/require-description': 'error',
  // A block comment that switches rules off lists them with a reason.
  '@eslint-community/eslint-comments/disable-enable-pair': ['error', { allowWholeFile: true }],
};

const typed = {
  '@typescript-eslint/consistent-type-imports': 'error',
  // A function has at most five parameters. The constructor of a service has at most eight dependencies.
  '@typescript-eslint/max-params': ['error', { max: 5 }],
  // TypeScript checks the parameters of `run: () => void` strictly, but not those of `run(): void`.
  '@typescript-eslint/method-signature-style': 'error',
  '@typescript-eslint/naming-convention': ['error', ...TYPE_NAMES],
  // A Nest module is an empty class with a decorator.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // Permits `onClick={() => close()}` without braces.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // The classes of GraphQL types and entities describe plain objects, which are no instances.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // The text of a number is clear, unlike that of an object, null or undefined.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // A `default` handles all other values.
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

const noEnvironment = 'Settings are read in src/platform/config/config.ts, checked and documented there.';
const noCycleByNest = 'Reverse the dependency: the lower feature declares an event or a registry.';

const environment = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: noEnvironment },
    {
      object: 'Scope',
      property: 'REQUEST',
      message: 'Request scope creates all providers again for each request.',
    },
  ],
  'no-restricted-imports': [
    'error',
    {
      paths: [
        {
          name: 'node:process',
          message: 'Use the global `process`: the rules do not check an imported one.',
        },
        { name: 'process', message: 'Use the global `process`: the rules do not check an imported one.' },
        { name: '@nestjs/common', importNames: ['forwardRef'], message: noCycleByNest },
        { name: '@nestjs/core', importNames: ['ModuleRef'], message: noCycleByNest },
        {
          name: 'typeorm',
          importNames: ['OneToMany', 'ManyToMany', 'OneToOne', 'ManyToOne'],
          message: 'Use References on the owning side: entities that import each other fail under ESM.',
        },
        {
          name: 'typeorm',
          importNames: ['VersionColumn', 'UpdateDateColumn', 'CreateDateColumn', 'DeleteDateColumn'],
          message:
            'Use Versioned: the database sets these columns. TypeORM raises the version of an unchanged row.',
        },
      ],
    },
  ],
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    '.data/',
    '.cache/',
    '.test-results/',
    'bench/results/',
    'web/**/*.graphql.ts',
    'web/*/dist/',
    'web/**/generated/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: [...TYPESCRIPT, ...SCRIPTS, ...WEB],
    extends: [js.configs.recommended, comments.recommended],
    rules: house,
  },
  {
    files: TYPESCRIPT,
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typed,
  },
  {
    files: ['src/**/*.ts', 'web/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts'],
    rules: {
      // `storedRow` or `rows`, not `stored` or `found`.
      '@typescript-eslint/naming-convention': [
        'error',
        ...TYPE_NAMES,
        { selector: 'variable', format: null, custom: { regex: BARE_NAMES, match: false } },
      ],
    },
  },
  { files: ['src/**/*.ts', 'migrations/**/*.ts'], rules: { 'no-console': 'error', ...environment } },
  { files: ['src/platform/config/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['src/**/*.ts'],
    plugins: { house: { rules: { 'no-entity-persistence': noEntityPersistence } } },
    rules: { 'house/no-entity-persistence': 'error' },
  },
  { files: ['src/**/*.service.ts'], rules: { '@typescript-eslint/max-params': ['error', { max: 8 }] } },
  // Commands print to the terminal. The log is for the server.
  { files: ['src/platform/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/platform/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        noNewFormat,
        {
          selector: 'Decorator > CallExpression[callee.name="Global"]',
          message: 'Only modules of the platform are global. A feature imports the modules that it uses.',
        },
        {
          selector:
            'PropertyDefinition:has(Decorator[expression.callee.name=/^References/]) TSTypeReference[typeName.name="Promise"]',
          message: 'A relation of the type Promise is lazy: each access executes a statement.',
        },
      ],
    },
  },
  // A dictionary is a list.
  { files: ['web/**/words.ts'], rules: { 'max-lines': 'off' } },
  // A migration is one SQL text.
  { files: ['migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: TESTS,
    rules: {
      // The function of a `describe` contains all its tests.
      'max-lines-per-function': 'off',
      // A test fails at once if a required value is absent.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // A response of the API is JSON. The expectation checks its type.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    // The caches themselves, tests, and code that runs a few times in a browser.
    files: [
      ...['{src/platform/text,web/ui}/formats.ts', 'web/client/**/*.ts', 'web/site/island/**/*.ts'],
      ...TESTS,
    ],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  // Jest requires a default export in these files.
  {
    files: ['test/setup/global-*.mjs', 'test/setup/modules/{environment,run-file,sequencer}.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: SCRIPTS,
    languageOptions: {
      globals: {
        ...Object.fromEntries(
          ['process', 'console', 'URL', 'Buffer', 'fetch', 'performance'].map((name) => [name, 'readonly']),
        ),
        ...Object.fromEntries(
          ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'].map((name) => [name, 'readonly']),
        ),
        ...Object.fromEntries(['AbortController', 'AbortSignal'].map((name) => [name, 'readonly'])),
      },
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { module: 'writable' } } },
  // Tools read the default export of their configuration.
  { files: ['*.{js,mjs,cjs}'], rules: { 'no-restricted-syntax': 'off' } },
  react,
  // The compiler of each program checks the names of the browser.
  { files: WEB, rules: { 'no-undef': 'off' } },
  {
    files: [
      `**/${GENERIC_NAMES}/**`,
      `**/${GENERIC_NAMES}.*`,
      `**/*.${GENERIC_NAMES}.*`,
      '{src,test,bench}/**/index.ts',
    ],
    ignores: ['**/*.graphql', '**/*.json'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'Program', message: 'Name the file after its content.' }],
    },
  },
  schema,
);
