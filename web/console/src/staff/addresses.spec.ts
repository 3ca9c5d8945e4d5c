import { addressesIn } from './addresses.js';

it.each([
  ['a@b.example', [{ email: 'a@b.example' }]],
  ['Wang Fang <a@b.example>', [{ email: 'a@b.example', name: 'Wang Fang' }]],
  ['王芳，a@b.example', [{ email: 'a@b.example', name: '王芳' }]],
  [
    '"Fang, Wang" <a@b.example>\n\nc@d.example; A@B.example',
    [{ email: 'a@b.example', name: 'Fang Wang' }, { email: 'c@d.example' }],
  ],
  [
    'a@b.example, c@d.example，王芳 <e@f.example>、g＠h.example',
    [
      { email: 'a@b.example' },
      { email: 'c@d.example' },
      { email: 'e@f.example', name: '王芳' },
      { email: 'g@h.example' },
    ],
  ],
  ['wang@b.example, Wang Fang', [{ email: 'wang@b.example', name: 'Wang Fang' }]],
])('reads the addresses in %j', (text, addresses) => {
  expect(addressesIn(text)).toEqual({ addresses, wrong: [] });
});

it('returns the lines without an address', () => {
  expect(addressesIn('nobody\na@@b.example\na@b.example')).toEqual({
    addresses: [{ email: 'a@b.example' }],
    wrong: ['nobody', 'a@@b.example'],
  });
});
