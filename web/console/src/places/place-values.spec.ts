import { numberOf } from './place-values.js';

it.each([
  ['', null],
  [' ', null],
  ['0', 0],
  ['106,5', 106.5],
])('reads the number %j of a field', (text, number) => {
  expect(numberOf(text)).toBe(number);
});

it('returns a number that every field rejects for a text that is no number', () => {
  for (const text of ['31°12′N', '1.000,5', 'wide']) expect(numberOf(text)).toBeLessThan(-1000);
});
