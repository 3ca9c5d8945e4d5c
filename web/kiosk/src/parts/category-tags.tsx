import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import { FieldSign } from './field-sign.js';
import { Text } from './text.js';

/** The categories of an object; each opens its list. */
export function CategoryTags({ of: ids }: { readonly of: readonly string[] }): JSX.Element {
  const { fair, go } = useKiosk();
  const categories = ids.flatMap((id) => fair.catalog.get(id, 'Category') ?? []);
  return (
    <div class="tags">
      {categories.map(({ id, body }) => (
        <button key={id} type="button" class="tag" onClick={() => go({ at: 'list', category: id })}>
          <FieldSign field={fair.fieldOf(id)} />
          <Text of={body.name} />
        </button>
      ))}
    </div>
  );
}
