import { invalidValues } from './invalid-values.js';

const INPUT = { startsOn: '', contact: { email: 'at home' }, logos: [{ url: 'x' }], quota: 99_999_999_999 };
const about = (place: string, reason: string) =>
  `Variable "$input" got invalid value at "input.${place}"; ${reason}.`;
const DAY = about('startsOn', 'Date cannot represent an invalid date-string');

it.each([
  [DAY, 'Fill in this field.', ['startsOn']],
  [about('contact.email', 'Value is not a valid email address'), 'e-mail address', ['contact', 'email']],
  [about('logos[0].url', 'URL cannot represent an invalid value'), 'web address', ['logos', '0', 'url']],
  [about('quota', 'Int cannot represent non 32-bit signed integer value'), 'not understood', ['quota']],
])('names the field and what is wrong: %s', (message, text, path) => {
  const expected = { code: 'INVALID', message: expect.stringContaining(text) as string, path };
  expect(invalidValues([message], INPUT, 'en')).toEqual([expected]);
});

it('is in Chinese for a tag of Chinese', () => {
  expect(invalidValues([DAY], INPUT, 'zh-Hans')).toMatchObject([{ message: '请填写这一项。' }]);
});

it('leaves a request alone that is wrong in another way', () => {
  expect(invalidValues([DAY, 'Cannot query field "x".'], INPUT, 'en')).toBeUndefined();
  expect(invalidValues([], INPUT, 'en')).toBeUndefined();
});
