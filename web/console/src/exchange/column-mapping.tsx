import { ChoiceInput } from '@vitrine/components/choice-input';
import { Icon } from '@vitrine/components/icon';
import { useLanguage, useWords } from '@vitrine/components/language';
import { TableHead } from '@vitrine/components/table-head';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { fieldName } from './field-names.js';
import type { ImportColumn, ImportPlan } from './import-plan.js';
import { IGNORED } from './import-settings.js';
import type { Importing } from './use-import.js';
import { WORDS } from './words.js';

interface MappingProps {
  readonly importing: Importing;
  readonly plan: ImportPlan;
}

/** The columns of the file with sample values. The user chooses the field of each. */
export function ColumnMapping({ importing, plan }: MappingProps): ReactNode {
  const words = useWords(WORDS);
  const { columns } = plan;
  const readCount = columns.filter(({ state }) => isRead(state)).length;
  // A column keeps its place after its field is chosen, so that keyboard focus stays in the row.
  const [first] = useState(() => new Set(columns.filter(isUnclear).map(({ header }) => header)));
  const rows = columns.map((column, index) => ({ column, index }));
  const isOnTop = ({ column }: (typeof rows)[number]): boolean =>
    first.has(column.header) || isUnclear(column);
  return (
    <details className="card fold" open={first.size > 0 || columns.some(isUnclear)}>
      <summary>
        {words.columns} <small>{words.columnsText(readCount, columns.length)}</small>
      </summary>
      <div className="scroll">
        <table className="facts mapping">
          <TableHead columns={[words.column, words.samples, words.filled, words.field]} />
          <tbody>
            {[...rows.filter(isOnTop), ...rows.filter((row) => !isOnTop(row))].map(({ column, index }) => (
              <tr key={index} className={isUnclear(column) ? 'is-unclear' : undefined}>
                <th scope="row">{column.header}</th>
                <td className="is-quiet">{column.samples.join(' · ')}</td>
                <td className="is-number">{column.filled}</td>
                <td>
                  <FieldChoice column={column} importing={importing} plan={plan} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function FieldChoice({
  column,
  importing,
  plan,
}: MappingProps & { readonly column: ImportColumn }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { settings, change } = importing;
  const { header, state, field } = column;
  const fields = plan.fields.flatMap(({ key, localized }) =>
    localized ? event.locales.map((locale) => `${key}.${locale}`) : [key],
  );
  const chosenField = settings.map[header];
  const value = chosenField ?? (isRead(state) ? (field ?? undefined) : undefined);
  return (
    <span className="field-choice">
      <ChoiceInput
        label={words.fieldOf(header)}
        value={value}
        placeholder={isRead(state) || state === 'IGNORED' ? undefined : words.states[state]}
        onChange={(next) => change({ map: { ...settings.map, [header]: next } })}
        choices={[
          { value: IGNORED, label: words.ignore },
          ...fields.map((each) => ({ value: each, label: fieldName(each, language) })),
        ]}
      />
      {column.remembered && <small className="is-quiet">{words.remembered}</small>}
      {isRead(state) && <Icon name="check" size={16} />}
      {isUnclear(column) && <Icon name="triangle-alert" size={16} />}
    </span>
  );
}

function isRead(state: ImportColumn['state']): state is 'MATCHED' | 'MAPPED' {
  return state === 'MATCHED' || state === 'MAPPED';
}

/** Whether the import cannot start before the field of the column is chosen. */
function isUnclear({ state, filled }: ImportColumn): boolean {
  return filled > 0 && (state === 'UNKNOWN' || state === 'REPEATED');
}
