import { useLanguage, useWords } from '@vitrine/components/language';
import { useValueText } from '@vitrine/components/changes/value-text';
import { joinedList } from '@vitrine/components/localized';
import { TableHead } from '@vitrine/components/table-head';
import { type ReactNode, useId } from 'react';
import { fieldName } from './field-names.js';
import type { CellValue, ImportPlan, ImportStep } from './import-plan.js';
import { usePlace } from './use-place.js';
import { WORDS } from './words.js';

const SHOWN = 200;
/** The fields whose values are codes, shown as words. */
const CODED: ReadonlySet<string> = new Set(['country', 'kind', 'state', 'status']);

/** Each changed field with its value before and after. For new objects, all their fields. */
export function ChangeTable({ plan }: { readonly plan: ImportPlan }): ReactNode {
  const words = useWords(WORDS);
  const id = useId();
  const placeOf = usePlace(plan);
  const stepCount = plan.created + plan.changed;
  const shownSteps = plan.steps.slice(0, SHOWN);
  if (shownSteps.length === 0) return null;
  return (
    <section className="card table-card">
      <header>
        <h2 id={id}>{words.changes}</h2>
      </header>
      <div className="scroll" tabIndex={0} role="group" aria-labelledby={id}>
        <table className="facts changed-rows" aria-labelledby={id}>
          <TableHead columns={[words.rowNumber, words.name, words.field, words.before, words.after]} />
          <tbody>
            {shownSteps.map((step) =>
              step.action === 'CREATE' ? (
                <NewObject key={step.row} plan={plan} step={step} place={placeOf(step)} />
              ) : (
                <ChangedObject key={step.row} plan={plan} step={step} place={placeOf(step)} />
              ),
            )}
          </tbody>
        </table>
      </div>
      {stepCount > shownSteps.length && (
        <p className="is-quiet">{words.showing(shownSteps.length, stepCount)}</p>
      )}
    </section>
  );
}

interface StepProps {
  readonly plan: ImportPlan;
  readonly step: ImportStep;
  readonly place: ReactNode;
}

function NewObject({ plan, step: { name, changes }, place }: StepProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const fields = changes
    .filter(({ after }) => !isEmpty(after) && after !== false)
    .map(({ column }) => fieldName(column, plan, language));
  return (
    <tr>
      <td className="is-number">{place}</td>
      <th scope="row">
        <b className="sign is-new" role="img" aria-label={words.newObject}>
          +
        </b>
        {name}
      </th>
      <td colSpan={3} className="is-quiet">
        {joinedList(fields, language)}
      </td>
    </tr>
  );
}

function ChangedObject({ plan, step: { name, changes }, place }: StepProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const wordOf = useValueText();
  const textIn = (column: string, value: CellValue): string =>
    typeof value === 'string' && CODED.has(column) ? wordOf(column, value) : textOf(value);
  return changes.map(({ column, before, after }, index) => (
    <tr key={column}>
      {index === 0 && (
        <>
          <td className="is-number" rowSpan={changes.length}>
            {place}
          </td>
          <th scope="rowgroup" rowSpan={changes.length}>
            <b className="sign is-changed" role="img" aria-label={words.changed}>
              ±
            </b>
            {name}
          </th>
        </>
      )}
      <td>{fieldName(column, plan, language)}</td>
      <td>
        <del>{textIn(column, before)}</del>
      </td>
      <td>
        <ins>{textIn(column, after)}</ins>
      </td>
    </tr>
  ));
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === '' || value === '[]' || (Array.isArray(value) && value.length === 0);
}

function textOf(value: CellValue): string {
  if (isEmpty(value)) return '–';
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return Array.isArray(value) ? value.join('; ') : String(value);
}
