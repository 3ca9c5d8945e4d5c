import { fieldLabel } from './field-label.js';

describe('the label of a field', () => {
  it('is the name that its object has in the contract', () => {
    expect(fieldLabel('code', 'zh', 'hall')).toBe('编号');
    expect(fieldLabel('code', 'zh', 'booth')).toBe('展位');
    expect(fieldLabel('type', 'en', 'session')).toBe('Type');
  });

  it('is the name of the first object that has the field, without an object', () => {
    expect(fieldLabel('website', 'zh')).toBe('网址');
  });

  it('has the language of a text and the number of a person', () => {
    expect(fieldLabel('name.zh-Hans', 'zh', 'exhibitor')).toBe('名称 · 中文');
    expect(fieldLabel('representatives.0.role.en', 'en', 'exhibitor')).toBe(
      'Representatives 1 · Position · English',
    );
  });
});
