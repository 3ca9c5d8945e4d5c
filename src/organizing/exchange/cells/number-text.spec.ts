import { messageText } from '../../../platform/text/message.js';
import { CellFault } from '../model/column.js';
import { numberOf } from './cells.js';
import { BOOTH_FIELDS } from '../../../fair/booth/booth.fields.js';
import { HALL_FIELDS, VENUE_FIELDS } from '../../../fair/venue/venue.fields.js';

const AREA = BOOTH_FIELDS.area.number;

function faultOf(text: string, read = numberOf(AREA)): string {
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
    expect(numberOf(AREA)(text)).toBe(value);
  });

  it('with one comma before three digits is read if only one reading is within the bounds', () => {
    expect(numberOf(VENUE_FIELDS.position.number)('1,200')).toBe(1200);
    expect(numberOf(VENUE_FIELDS.latitude.number)('48,137')).toBe(48.137);
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
    expect(faultOf(text)).toBe('must be a number above 0, at most 100000');
  });

  it('can have to be whole', () => {
    expect(faultOf('1.5', numberOf(VENUE_FIELDS.position.number))).toBe(
      'must be a whole number from 0 to 1000000',
    );
  });

  it.each([
    ['359.99°', HALL_FIELDS.north.number, 359.99],
    ['121.5度', VENUE_FIELDS.longitude.number, 121.5],
    ['80米', HALL_FIELDS.width.number, 80],
    ['1,200.5 m', HALL_FIELDS.depth.number, 1200.5],
  ])('can have the unit of its field: %s', (text, bounds, value) => {
    expect(numberOf(bounds)(text)).toBe(value);
  });

  it.each([
    ['360', HALL_FIELDS.north.number, 'must be a number from 0 to below 360'],
    ['90.1', VENUE_FIELDS.latitude.number, 'must be a number from -90 to 90'],
    ['36㎡', HALL_FIELDS.width.number, 'must be a number above 0, at most 10000'],
    ['12°', VENUE_FIELDS.position.number, 'must be a whole number from 0 to 1000000'],
  ])('is refused outside of the bounds or with another unit: %s', (text, bounds, rule) => {
    expect(faultOf(text, numberOf(bounds))).toBe(rule);
  });
});
