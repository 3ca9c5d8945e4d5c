import { KINDS } from '../../../src/organizing/exchange/kinds/kinds.js';
import { fieldName } from '../../../web/console/src/exchange/field-names.js';

describe.each(Object.values(KINDS))('the fields of $name', ({ columns }) => {
  it('have names in Chinese', () => {
    const names = columns.map(({ key }) => fieldName(key, 'zh'));
    expect(names.filter((name) => !/\p{Script=Han}/u.test(name))).toEqual([]);
  });
});
