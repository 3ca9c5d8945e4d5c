import { conditionsSql, Parameters } from './conditions.js';

describe('conditions as SQL', () => {
  it('are empty without conditions', () => {
    const parameters = new Parameters();
    expect(conditionsSql('entry', [], parameters)).toBe('');
    expect(parameters.values).toEqual([]);
  });

  it('compare an array by overlap and a plain column by equality with any value', () => {
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

  it('contain no value in their text', () => {
    const value = "'; drop table event --";
    expect(conditionsSql('entry', [{ column: 'country', anyOf: [value] }], new Parameters())).not.toContain(
      value,
    );
  });
});
