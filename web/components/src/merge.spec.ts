import { merge, withValue } from './merge.js';

const base = { name: { en: 'Acme', zh: '' }, website: 'https://acme.example/', labels: ['new'] };

describe('the merge of a form', () => {
  it('takes over fields that only another user changed', () => {
    const theirs = { ...base, website: 'https://acme.example/2027' };
    const mine = withValue(base, 'name.zh', '示例');
    expect(merge(base, mine, theirs)).toEqual({
      values: { ...theirs, name: { en: 'Acme', zh: '示例' } },
      taken: ['website'],
      conflicts: [],
    });
  });

  it('reports a conflict if both users changed a field, and keeps the value of the user', () => {
    const mine = withValue(base, 'name.en', 'Acme Robotics');
    const theirs = withValue(base, 'name.en', 'Acme Drones');
    expect(merge(base, mine, theirs)).toEqual({ values: mine, taken: [], conflicts: ['name.en'] });
  });

  it('reports no conflict if both users made the same change', () => {
    const changed = withValue(base, 'labels', ['new', 'vip']);
    expect(merge(base, changed, changed)).toEqual({ values: changed, taken: [], conflicts: [] });
  });

  it('keeps fields that only the user changed', () => {
    const mine = withValue(base, 'labels', []);
    expect(merge(base, mine, base)).toEqual({ values: mine, taken: [], conflicts: [] });
  });
});
