/** The rules for front ends in React. */
import reactHooks from 'eslint-plugin-react-hooks';
import { noDefaultExport } from './lint-exports.mjs';

export const react = {
  files: ['web/{components,console,portal}/**/*.{ts,tsx}'],
  plugins: { 'react-hooks': reactHooks },
  rules: {
    ...reactHooks.configs['recommended-latest'].rules,
    'no-restricted-imports': [
      'error',
      {
        paths: [
          { name: 'react-aria-components', message: 'Import one part: the barrel breaks code splitting.' },
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      noDefaultExport,
      {
        // Passwords are never stored; searches, confirmations and messages are nothing that a user would miss.
        selector:
          'VariableDeclarator[init.callee.name="useState"][init.arguments.0.value=""]:not([id.elements.0.name=/^(password|search|query|confirmation|progress)$/])',
        message: 'Typed text survives a reload: keep it with useKeptState.',
      },
    ],
    // A component is one tree of elements: its length is that of its markup.
    'max-lines-per-function': ['error', { max: 70, skipComments: true, IIFEs: true }],
    // TanStack Router names routes in addresses, and redirects by thrown objects.
    '@typescript-eslint/only-throw-error': 'off',
  },
};
