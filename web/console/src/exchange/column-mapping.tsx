import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Icon } from '@vitrine/components/icon';
import { useLanguage, useWords } from '@vitrine/components/language';
import { joinedList } from '@vitrine/components/localized';
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
  const [first] = useState(() => new Set(columns.filter(isUnclear).map(({ name }) => name)));
  const rows = columns.map((column, index) => ({ column, index }));
  const isOnTop = ({ column }: (typeof rows)[number]): boolean => first.has(column.name) || isUnclear(column);
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
                <th scope="row">
                  {column.header}
                  <Sheets column={column} importing={importing} plan={plan} />
                </th>
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

/** The sheets of a column, and a button to choose a field for each of them. */
function Sheets({ column, importing, plan }: MappingProps & { readonly column: ImportColumn }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { settings, change } = importing;
  const { header, sheets, state, field } = column;
  if (plan.reading.sheets.filter((sheet) => sheet.state === 'READ').length < 2) return null;
  const value = isRead(state) && field !== null ? field : IGNORED;
  const separate = (): void =>
    change({
      map: { ...settings.map, ...Object.fromEntries(sheets.map((sheet) => [`${sheet}!${header}`, value])) },
    });
  return (
    <small className="is-quiet">
      {' '}
      {joinedList(sheets, language)}
      {sheets.length > 1 && (
        <Button kind="quiet" onPress={separate}>
          {words.perSheet}
        </Button>
      )}
    </small>
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
  const { name, state, field } = column;
  const fields = plan.fields.flatMap(({ key, localized }) =>
    localized ? event.locales.map((locale) => `${key}.${locale}`) : [key],
  );
  const chosenField = settings.map[name];
  const value = chosenField ?? (isRead(state) ? (field ?? undefined) : undefined);
  return (
    <span className="field-choice">
      <ChoiceInput
        label={words.fieldOf(name)}
        value={value}
        placeholder={isRead(state) || state === 'IGNORED' ? undefined : words.states[state]}
        onChange={(next) => change({ map: { ...settings.map, [name]: next } })}
        choices={[
          { value: IGNORED, label: words.ignore },
          ...fields.map((each) => ({ value: each, label: fieldName(each, plan, language) })),
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
