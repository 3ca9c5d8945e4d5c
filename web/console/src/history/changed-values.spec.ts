import { changedValues } from './changed-values.js';

describe('the changed values of an audit entry', () => {
  it('are listed by language, and references by name', () => {
    const before = {
      name: { en: 'Acme' },
      version: 1,
      website: null,
      categories: [{ id: 'C1', name: 'Robots' }],
    };
    const after = {
      name: { en: 'Acme', 'zh-Hans': '顶峰' },
      version: 2,
      website: 'https://acme.example/',
      categories: [
        { id: 'C1', name: 'Robots' },
        { id: 'C2', name: 'Energy' },
      ],
    };
    expect(changedValues(before, after)).toEqual([
      { field: 'name.zh-Hans', before: null, after: '顶峰' },
      { field: 'website', before: null, after: 'https://acme.example/' },
      { field: 'categories', before: 'Robots', after: 'Robots\nEnergy' },
    ]);
  });

  it('contain all values of a new object and of a deleted one', () => {
    expect(changedValues(null, { status: 'DRAFT', published: false })).toEqual([
      { field: 'status', before: null, after: 'DRAFT' },
      { field: 'published', before: null, after: 'false' },
    ]);
    expect(changedValues({ booth: { id: 'B1', name: 'H1-A1' } }, null)).toEqual([
      { field: 'booth', before: 'H1-A1', after: null },
    ]);
  });

  it('show the booths of an exhibitor with kind, end and sharing', () => {
    const booth = { id: 'B1', name: 'H1-A1' };
    const held = { kind: 'HELD', booth, shared: false, heldUntil: '2026-12-28T12:31:05Z' };
    const shared = { kind: 'ASSIGNED', booth, shared: true, heldUntil: null };
    expect(changedValues({ allocations: [held] }, { allocations: [shared] })).toEqual([
      {
        field: 'allocations',
        before: 'HELD / H1-A1 / 2026-12-28T12:31:05Z',
        after: 'ASSIGNED / H1-A1 / shared',
      },
    ]);
  });

  it('show people by their names', () => {
    const person = { name: { en: 'Ada' }, role: { en: 'CEO' } };
    expect(changedValues({ representatives: [] }, { representatives: [person] })).toEqual([
      { field: 'representatives', before: null, after: 'Ada / CEO' },
    ]);
  });

  it('show each group of synonyms as one line, without the version', () => {
    const after = {
      version: 1,
      groups: [
        ['UAV', 'drone'],
        ['robot', '机器人'],
      ],
    };
    expect(changedValues({ searchSynonyms: { version: 0, groups: [] } }, { searchSynonyms: after })).toEqual([
      { field: 'searchSynonyms.groups', before: null, after: 'UAV, drone\nrobot, 机器人' },
    ]);
  });
});
