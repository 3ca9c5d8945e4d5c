import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import graphql from '@graphql-eslint/eslint-plugin';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { noDefaultExport } from './bin/lint-exports.mjs';
import { react } from './bin/lint-react.mjs';
import { noEntityPersistence } from './bin/lint-repositories.mjs';

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
/** What runs in a browser. */
const WEB = ['web/**/*.{js,ts,tsx}'];
/** Names that become drawers for everything; say what the file is about instead. */
const DRAWERS = '{common,shared,util,utils,helper,helpers,misc,base}';

const size = {
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', { max: 40, skipComments: true, IIFEs: true }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
};

const house = {
  ...size,
  // `== null` says in one word what GraphQL means by an argument that is not given.
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-restricted-syntax': ['error', noDefaultExport],
  'object-shorthand': 'error',
  'prefer-template': 'error',
  '@eslint-community/eslint-comments/require-description': 'error',
  // The rules that are switched off by a block comment are listed there, each with its reason.
  '@eslint-community/eslint-comments/disable-enable-pair': ['error', { allowWholeFile: true }],
};

const typed = {
  '@typescript-eslint/consistent-type-imports': 'error',
  // A constructor takes at most five dependencies, a resolver's method at most five parameters.
  '@typescript-eslint/max-params': ['error', { max: 5 }],
  // `run: () => void` may be passed on alone and is checked strictly; `run(): void` is neither.
  '@typescript-eslint/method-signature-style': 'error',
  '@typescript-eslint/naming-convention': [
    'error',
    { selector: 'typeLike', format: ['PascalCase'] },
    { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]', match: false } },
  ],
  // Nest's modules are classes that carry nothing but their decorator.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // `onClick={() => close()}`: the short arrow says no less than one with braces.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // The classes of GraphQL and TypeORM are shapes that decorators describe; plain objects fill them.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // A number in a template reads as it looks; objects, null and undefined do not.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // A `default` is an answer for whatever else there is.
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

const noEnvironment = 'Settings are read in src/platform/config/config.ts, checked and documented there.';
const noCycleByNest = 'Turn the dependency round: the lower feature declares an event or a registry.';

const environment = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: noEnvironment },
    { object: 'Scope', property: 'REQUEST', message: 'Request scope rebuilds the whole graph per request.' },
  ],
  'no-restricted-imports': [
    'error',
    {
      paths: [
        { name: 'node:process', message: 'Use the global `process`, which the rules can see.' },
        { name: 'process', message: 'Use the global `process`, which the rules can see.' },
        { name: '@nestjs/common', importNames: ['forwardRef'], message: noCycleByNest },
        { name: '@nestjs/core', importNames: ['ModuleRef'], message: noCycleByNest },
        {
          name: 'typeorm',
          importNames: ['OneToMany', 'ManyToMany', 'OneToOne', 'ManyToOne'],
          message: 'Only the owning side, by References: two-way entities fail at import under ESM.',
        },
        {
          name: 'typeorm',
          importNames: ['VersionColumn', 'UpdateDateColumn', 'CreateDateColumn', 'DeleteDateColumn'],
          message: 'The database sets them: see Versioned. TypeORM would raise the version of an equal row.',
        },
      ],
    },
  ],
};

const schemaRules = {
  ...graphql.configs['flat/schema-recommended'].rules,
  ...graphql.configs['flat/schema-relay'].rules,
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      DirectiveDefinition: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
    },
  ],
  // `Event.search` goes only forward: a ranked list has no use for its end.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  // Lists of plain objects stand beside the connections (`Event.venues`), and every connection has `nodes`.
  // What stands in lists only, such as an audit entry or who had a booth, is no Node.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
  ],
  '@graphql-eslint/strict-id-in-types': [
    'error',
    {
      exceptions: {
        // Answers and values: they have no life of their own.
        suffixes: 'Connection Edge Change Payload Error Page Count Facets Statistics Report Preview'.split(
          ' ',
        ),
        types: [
          'PageInfo',
          'Point',
          'Representative',
          'Image',
          'ImageRendition',
          'LocalizedText',
          'ExhibitorInitial',
          'Stage',
          'SignUp',
          'Highlight',
          'Call',
          'RoleGrant',
          'InviteResult',
          'EventContact',
          'EmptySearchDay',
          'EmptySearchWords',
          'ExhibitorMailSample',
          'MailTemplate',
          'MovedObjects',
          'BoothAllocation',
          'HallPlan',
          'FloorFeature',
          'PlanBackground',
          'PlannedOccupant',
          'ExhibitorReview',
          'PendingExhibitorChange',
          'PendingProductChange',
          'SearchSetting',
          'SearchSynonyms',
          'SynonymGroup',
          'KioskSettings',
          'DuplicateExhibitors',
          'ReadingCandidate',
          'ReadingCandidates',
          'UncertainCharacter',
        ],
      },
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
    'web/*/src/generated/',
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
  { files: ['src/**/*.ts', 'migrations/**/*.ts'], rules: { 'no-console': 'error', ...environment } },
  { files: ['src/platform/config/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['src/**/*.ts'],
    plugins: { house: { rules: { 'no-entity-persistence': noEntityPersistence } } },
    rules: { 'house/no-entity-persistence': 'error' },
  },
  // A command speaks to a person at a terminal; the log is for the server.
  { files: ['src/platform/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/platform/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        {
          selector: 'Decorator > CallExpression[callee.name="Global"]',
          message: 'Only the platform is everywhere; a feature imports what it uses.',
        },
        {
          selector:
            'PropertyDefinition:has(Decorator[expression.callee.name=/^References/]) TSTypeReference[typeName.name="Promise"]',
          message: 'A relation of the type Promise is lazy: each access would be a statement.',
        },
      ],
    },
  },
  // A migration is one SQL text, and is read from top to bottom.
  { files: ['migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: TESTS,
    rules: {
      // `describe` is a function that holds all tests of a thing.
      'max-lines-per-function': 'off',
      // A test that finds nothing where something must be shall die there.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // An answer of the API is JSON: the expectation on it is the check of its type.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  // jest calls these by their default export.
  {
    files: ['test/setup/global-*.mjs', 'test/setup/modules/{environment,run-file}.mjs'],
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
  // Tools look for the default export of their configuration.
  { files: ['*.{js,mjs,cjs}'], rules: { 'no-restricted-syntax': 'off' } },
  react,
  // The browser's names are many; the compiler of each program knows them.
  { files: WEB, rules: { 'no-undef': 'off' } },
  {
    files: [`**/${DRAWERS}/**`, `**/${DRAWERS}.*`, `**/*.${DRAWERS}.*`, '{src,test,bench}/**/index.ts'],
    ignores: ['**/*.graphql', '**/*.json'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'Name the file after what it is about: this name becomes a drawer.' },
      ],
    },
  },
  {
    files: ['schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: './schema.graphql' } },
    },
    rules: schemaRules,
  },
);
