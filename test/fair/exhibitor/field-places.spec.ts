import { readFileSync } from 'node:fs';
import { EXHIBITOR_FIELDS } from '../../../src/fair/exhibitor/exhibitor.fields.js';
import { missingPlaces } from './field-places.js';

it.each(Object.entries(EXHIBITOR_FIELDS))(
  'the exhibitor field %s occurs in every file that needs it',
  (field, rule) => {
    expect(missingPlaces(field, rule, (file) => readFileSync(file, 'utf8'))).toEqual([]);
  },
);
