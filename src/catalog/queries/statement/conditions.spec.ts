import { conditionsSql, Parameters } from './conditions.js';

describe('conditions as SQL', () => {
  it('are nothing where there are none', () => {
    const parameters = new Parameters();
    expect(conditionsSql('entry', [], parameters)).toBe('');
    expect(parameters.values).toEqual([]);
  });

  it('let an array meet any of the values and a plain column be one of them', () => {
    const parameters = new Parameters();
    parameters.add('event');
    const sql = conditionsSql(
      'entry',
      [
        { column: 'categories', anyOf: ['a', 'b'] },
        { column: 'premiere', anyOf: [true] },
      ],
      parameters,
    );
    expect(sql).toBe(' and entry.categories && $2::uuid[] and entry.premiere = any($3::boolean[])');
    expect(parameters.values).toEqual(['event', ['a', 'b'], [true]]);
  });

  it('put no value into the text', () => {
    const value = "'; drop table event --";
    expect(conditionsSql('entry', [{ column: 'country', anyOf: [value] }], new Parameters())).not.toContain(
      value,
    );
  });
});
