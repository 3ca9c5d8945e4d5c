import { KINDS } from '../../../src/organizing/exchange/kinds/kinds.js';
import { fieldName } from '../../../web/console/src/exchange/field-names.js';

describe('the fields of imports', () => {
  it('have names in Chinese', () => {
    const problems = Object.values(KINDS).flatMap(({ name, columns }) =>
      columns
        .filter(({ key }) => !/\p{Script=Han}/u.test(fieldName(key, 'zh')))
        .map(({ key }) => `${name}: ${key}`),
    );
    expect(problems).toEqual([]);
  });
});
