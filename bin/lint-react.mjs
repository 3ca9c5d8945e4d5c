/** The rules for front ends in React. */
import reactHooks from 'eslint-plugin-react-hooks';
import { noDefaultExport } from './lint-exports.mjs';
import { noNewFormat } from './lint-formats.mjs';

export const react = {
  files: ['web/{components,console,portal}/**/*.{ts,tsx}'],
  plugins: { 'react-hooks': reactHooks },
  rules: {
    ...reactHooks.configs['recommended-latest'].rules,
    'no-restricted-imports': [
      'error',
      {
        paths: [
          {
            name: 'react-aria-components',
            message: 'Import one part of the package: importing all prevents code splitting.',
          },
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      noDefaultExport,
      noNewFormat,
      {
        // Passwords are never stored. The loss of a search, a confirmation or a message is acceptable.
        selector:
          'VariableDeclarator[init.callee.name="useState"][init.arguments.0.value=""]:not([id.elements.0.name=/^(password|search|query|confirmation|progress)$/])',
        message: 'Store entered text with useKeptState, so that a reload does not lose it.',
      },
    ],
    // A component is one tree of elements, so its length is that of its markup.
    'max-lines-per-function': ['error', { max: 70, skipComments: true, IIFEs: true }],
    // TanStack Router throws objects that are no errors to redirect.
    '@typescript-eslint/only-throw-error': 'off',
  },
};
