import { useLanguage, useWords } from '../language.js';
import type { ReactNode } from 'react';
import { fieldLabel } from './field-label.js';
import { useValueText } from './value-text.js';
import { WORDS } from './words.js';
import { TableHead } from '../table-head.js';

/** One changed value; null if it is absent. */
export interface ChangedValue {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface ChangeTableProps {
  readonly label: string;
  /** The object of the fields, such as `hall`, if several have fields with these names. */
  readonly object?: string;
  readonly changes: readonly ChangedValue[];
}

/** The hash of a picture. Audit entries contain it in place of the picture. */
const PICTURE = /^[0-9a-f]{64}$/;

/** The values before and after a change, side by side. */
export function ChangeTable({ label, object, changes }: ChangeTableProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <table className="facts changes" aria-label={label}>
      <TableHead columns={[words.field, words.before, words.after]} />
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldLabel(field, language, object)}</th>
            <td>
              <Value field={field} value={before} />
            </td>
            <td className="is-after">
              <Value field={field} value={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ field, value }: { readonly field: string; readonly value: string | null }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const textOf = useValueText();
  if (value === null || value === '') return <span className="is-quiet">{words.none}</span>;
  if (field === 'logo' && /^(?:https?:\/)?\//.test(value)) {
    return <img className="thumb" src={value} alt={value} width={64} height={64} />;
  }
  if (PICTURE.test(value)) return fieldLabel('picture', language);
  return textOf(field, value);
}
