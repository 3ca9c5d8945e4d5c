import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { TableHead } from '@vitrine/components/table-head';
import { type ReactNode, useId } from 'react';
import type { ImportPlan, PlanRow } from './import-plan.js';
import type { Importing } from './use-import.js';
import { usePlace } from './use-place.js';
import { WORDS } from './words.js';

interface LeftOutProps {
  readonly importing: Importing;
  readonly plan: ImportPlan;
}

/** Leaves a row out of the import; nothing for a problem of the whole file, and after the import. */
export function LeaveOutButton({
  importing: { settings, change, result },
  plan,
  row,
}: LeftOutProps & { readonly row: number | null }): ReactNode {
  const words = useWords(WORDS);
  if (row === null || result) return null;
  const name = rowName(plan, row);
  return (
    <>
      {' '}
      <Button
        kind="quiet"
        aria-label={`${words.leaveOut}: ${words.rowNumber} ${name}`}
        onPress={() => change({ leaveOut: [...new Set([...settings.leaveOut, name])] })}
      >
        {words.leaveOut}
      </Button>
    </>
  );
}

/** The rows that the user leaves out, with a button for each to import it again. */
export function LeftOutRows({ importing, plan }: LeftOutProps): ReactNode {
  const words = useWords(WORDS);
  const place = usePlace(plan);
  const { settings, change, result } = importing;
  if (plan.leftOut.length === 0) return null;
  return (
    <Notice title={`${words.leaveOut} ${plan.leftOut.length}`}>
      <ul>
        {plan.leftOut.map((row) => (
          <li key={row.row}>
            {place(row)}: {row.text}{' '}
            {!result && (
              <Button
                kind="quiet"
                aria-label={`${words.undo}: ${words.rowNumber} ${rowName(plan, row.row)}`}
                onPress={() =>
                  change({ leaveOut: settings.leaveOut.filter((name) => name !== rowName(plan, row.row)) })
                }
              >
                {words.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Rows with one filled cell, which can be notes. */
export function LoneRows({ importing, plan }: LeftOutProps): ReactNode {
  const words = useWords(WORDS);
  const place = usePlace(plan);
  const id = useId();
  if (plan.loneRows.length === 0) return null;
  return (
    <section className="card table-card">
      <header>
        <h2 id={id}>{`${words.leaveOut}?`}</h2>
      </header>
      <div className="scroll is-bounded" tabIndex={0} role="group" aria-labelledby={id}>
        <table className="facts" aria-labelledby={id}>
          <TableHead columns={[words.rowNumber, words.cell, words.leaveOut]} />
          <tbody>
            {plan.loneRows.map((row: PlanRow) => (
              <tr key={row.row}>
                <td className="is-number">{place(row)}</td>
                <td>{row.text}</td>
                <td>
                  <LeaveOutButton importing={importing} plan={plan} row={row.row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** How settings name a row: its number, after the name of its sheet in a workbook. */
function rowName({ reading }: ImportPlan, row: number): string {
  const sheet = reading.sheets.findLast(({ state, offset }) => state === 'READ' && offset < row);
  return sheet ? `${sheet.name}!${row - sheet.offset}` : String(row);
}
