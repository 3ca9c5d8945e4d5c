import { messageText } from '../message.js';
import { readPhoneNumber } from './phone-number.js';

describe('a telephone number', () => {
  it.each([
    ['+86 10 6255 2233', null, '+861062552233'],
    ['(010) 6255-2233', 'CN', '+861062552233'],
    ['13800138000', 'CN', '+8613800138000'],
    ['＋８６ １３８００１３８０００', null, '+8613800138000'],
    ['030 901820', 'DE', '+4930901820'],
    ['+49 30 901820', 'CN', '+4930901820'],
  ])('"%s" of %s is %s', (text, country, number) => {
    expect(readPhoneNumber(text, country)).toEqual({ number });
  });

  it.each([
    ['10 6255 2233', null, 'must begin with + and the code of a country that there is'],
    ['+999 123456', null, 'must begin with + and the code of a country that there is'],
    ['call me', 'CN', 'is not a telephone number'],
    ['+86 1', null, 'is too short for a telephone number'],
    ['+86 1380013800012', null, 'is not a telephone number of CN'],
    ['+86 13800138000138001380', null, 'is too long for a telephone number'],
    ['+86 10 6255 2233 ext. 5', null, 'must be without an extension'],
    ['+49 30 901820; DROP', null, 'is not a telephone number'],
    ['1'.repeat(100_000), 'CN', 'is too long for a telephone number'],
  ])('"%.30s" of %s %s', (text, country, fault) => {
    const read = readPhoneNumber(text, country);
    expect('fault' in read && messageText(read.fault)).toBe(fault);
  });
});
