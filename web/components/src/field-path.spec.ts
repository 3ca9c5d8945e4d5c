import { fieldAt } from './field-path.js';

const input = {
  website: 'x',
  name: [
    { locale: 'zh-Hans', text: '示例' },
    { locale: 'en', text: '' },
  ],
  representatives: [{ name: [{ locale: 'en', text: '1' }] }],
};

describe('the field of an error', () => {
  it.each([
    [['website'], 'website'],
    [['name'], 'name'],
    [['name', '1', 'text'], 'name.en'],
    [['representatives', '0', 'name', '0', 'text'], 'representatives.0.name.en'],
    [['representatives', '0', 'phone'], 'representatives.0.phone'],
    [['gone', '3'], 'gone.3'],
  ])('at the path %j is %s', (path, field) => {
    expect(fieldAt(path, input)).toBe(field);
  });
});
