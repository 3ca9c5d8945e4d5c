import { messageText } from '../../../platform/text/message.js';
import { CellFault } from '../model/column.js';
import { numberOf } from './cells.js';

function faultOf(text: string, read = numberOf(0.01, 100_000)): string {
  try {
    return `none: ${read(text)}`;
  } catch (error) {
    if (error instanceof CellFault) return messageText(error.reason);
    throw error;
  }
}

describe('a cell with a number', () => {
  it.each([
    ['36', 36],
    ['36㎡', 36],
    ['36 m²', 36],
    ['36 sqm', 36],
    ['36平方米', 36],
    ['36 m', 36],
    ['12,5', 12.5],
    ["1'200", 1200],
    ['1 200 sqm', 1200],
    ['1,200.5', 1200.5],
  ])('can be %s', (text, value) => {
    expect(numberOf(0.01, 100_000)(text)).toBe(value);
  });

  it('with one comma before three digits is read if only one reading is within the bounds', () => {
    expect(numberOf(0, 10_000, true)('1,200')).toBe(1200);
    expect(numberOf(-90, 90)('48,137')).toBe(48.137);
    expect(faultOf('1,200')).toBe('can be 1200 or 1.2; write it without a comma');
  });

  it('is no range, and the fault says so', () => {
    expect(['36-40', '36–40 sqm', '36 to 40'].map((text) => faultOf(text))).toEqual([
      'is a range ("36-40"); write one number',
      'is a range ("36–40 sqm"); write one number',
      'is a range ("36 to 40"); write one number',
    ]);
  });

  it.each(['36 sq ft', '0', '0x10', '1,20,000', '', 'big'])('cannot be %j', (text) => {
    expect(faultOf(text)).toBe('must be a number from 0.01 to 100000');
  });

  it('can have to be whole', () => {
    expect(faultOf('1.5', numberOf(0, 10, true))).toBe('must be a whole number from 0 to 10');
  });
});
