/** The rules for front ends in React. */
import reactHooks from 'eslint-plugin-react-hooks';

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
    // A component is one tree of elements: its length is that of its markup.
    'max-lines-per-function': ['error', { max: 70, skipComments: true, IIFEs: true }],
    // TanStack Router names routes in addresses, and redirects by thrown objects.
    '@typescript-eslint/only-throw-error': 'off',
  },
};
