import { invalidValues } from './invalid-values.js';

const INPUT = { startsOn: '', contact: { email: 'at home' }, logos: [{ url: 'x' }], quota: 99_999_999_999 };
const DAY = { variable: 'input', path: ['startsOn'], type: 'Date' };

it.each([
  ['Date', 'Fill in this field.', ['startsOn']],
  ['EmailAddress', 'e-mail address', ['contact', 'email']],
  ['URL', 'web address', ['logos', '0', 'url']],
  ['Int', 'not understood', ['quota']],
])('returns the field and the fault of a value of the type %s', (type, text, path) => {
  const expected = { code: 'INVALID', message: expect.stringContaining(text) as string, path };
  expect(invalidValues([{ variable: 'input', path, type }], INPUT, 'en')).toEqual([expected]);
});

it('returns a Chinese message for a Chinese language tag', () => {
  expect(invalidValues([DAY], INPUT, 'zh-Hans')).toMatchObject([{ message: '请填写这一项。' }]);
});

it('ignores a request with other errors', () => {
  expect(invalidValues([DAY, {}], INPUT, 'en')).toBeUndefined();
  expect(invalidValues([{ ...DAY, variable: 'slug' }], INPUT, 'en')).toBeUndefined();
  expect(invalidValues([{ ...DAY, path: [] }], INPUT, 'en')).toBeUndefined();
  expect(invalidValues([], INPUT, 'en')).toBeUndefined();
});
