import { formFields } from './form-fields.js';

const BOUNDS = { name: { maximum: 200 }, hosts: { maximum: 100, items: 50 }, speakers: { items: 50 } };

describe('the fields of a form', () => {
  const values = { name: '', hosts: '', note: '', contactName: '' };
  const { field, texts } = formFields(
    values,
    () => undefined,
    () => undefined,
    BOUNDS,
  );

  it('have the bound of their input, by the last part of the path', () => {
    expect(field('name').maxLength).toBe(200);
    expect(texts('name').maxLength).toBe(200);
    expect(texts('contactName', 'contact.name').maxLength).toBe(200);
  });

  it('have no bound without one, nor that of an item in a list', () => {
    expect(field('note')).not.toHaveProperty('maxLength');
    expect(field('hosts')).not.toHaveProperty('maxLength');
  });
});
