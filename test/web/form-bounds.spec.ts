import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXHIBITOR_FIELDS } from '../../src/fair/exhibitor/exhibitor.fields.js';
import { PRODUCT_FIELDS } from '../../src/fair/product/product.fields.js';
import { SESSION_FIELDS } from '../../src/fair/programme/session.fields.js';
import type { FieldRules } from '../../src/platform/text/field-rule.js';
import { BATCH_LENGTH } from '../../src/platform/failure/batch-length.js';
import { SLUG_LENGTH } from '../../src/platform/text/slug.js';

const WEB = path.resolve(import.meta.dirname, '../../web');
/** `{ name: 'city', maxLength: 200`, or `title: 300,` of a table of bounds. */
const BOUND = /\{ name: '(\w+)',.*?maxLength: ([\d_]+)|^ {2}(\w+): ([\d_]+),$/gm;

/** The bounds of the fields in a form, by name. */
function boundsOf(file: string): Map<string, number> {
  const text = readFileSync(path.join(WEB, file), 'utf8');
  const found = text.matchAll(BOUND);
  return new Map(
    Array.from(found, ([, a, one, b, other]) => [a ?? b!, Number((one ?? other)!.replace('_', ''))]),
  );
}

describe('the bounds of a form are those of the server', () => {
  it.each<[string, FieldRules, number]>([
    ['components/src/entry/entry-fields.tsx', EXHIBITOR_FIELDS, 7],
    ['components/src/products/product-fields.tsx', PRODUCT_FIELDS, 2],
    [
      'console/src/programme/session-values.ts',
      { ...SESSION_FIELDS, slug: { maximum: SLUG_LENGTH, chinese: '' } },
      9,
    ],
  ])('in %s', (file, rules, count) => {
    const bounds = boundsOf(file);
    expect(bounds.size).toBe(count);
    expect(bounds).toEqual(new Map(Array.from(bounds, ([name]) => [name, rules[name]?.maximum])));
  });

  it('for many exhibitors at once', () => {
    const text = readFileSync(path.join(WEB, 'console/src/exhibitors/batch-length.ts'), 'utf8');
    expect(Number(/BATCH_LENGTH = (\d+);/.exec(text)?.[1])).toBe(BATCH_LENGTH);
  });
});
