import { readWebAddress } from './web-address.js';

describe('a web address', () => {
  it.each([
    ['https://siasun.example', 'https://siasun.example/'],
    ['http://新松.example/a b', 'http://xn--efv13b.example/a%20b'],
  ])('%s is %s', (text, address) => {
    expect(readWebAddress(text)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'ftp://siasun.example',
    'siasun.example',
    'https://bank.example@other.example',
    'https://:secret@other.example',
    `https://siasun.example/${'a'.repeat(2000)}`,
  ])('is not %s', (text) => {
    expect(readWebAddress(text)).toBeUndefined();
  });
});
