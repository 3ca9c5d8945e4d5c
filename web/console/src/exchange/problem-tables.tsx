import { Icon } from '@vitrine/components/icon';
import { useLanguage, useWords } from '@vitrine/components/language';
import { TableHead } from '@vitrine/components/table-head';
import type { Language } from '@vitrine/ui/language';
import { type ReactNode, useId } from 'react';
import { fieldName } from './field-names.js';
import type { ImportPlan, ImportProblem } from './import-plan.js';
import { LeaveOutButton } from './left-out.js';
import { reasonText } from './reason-text.js';
import type { Importing } from './use-import.js';
import { usePlace } from './use-place.js';
import { type ImportWords, WORDS } from './words.js';
import { WrongRowsButton } from './wrong-rows.js';

/** The maximum number of rows of a table on the screen. The file of wrong rows contains all of them. */
const SHOWN = 200;

interface ProblemTableProps {
  readonly title: string;
  readonly problems: readonly ImportProblem[];
  /** The total number. The plan contains only the first problems. */
  readonly count: number;
  readonly importing: Importing;
  readonly plan: ImportPlan;
  readonly isBad?: boolean;
  /** Whether the rows would be imported otherwise. */
  readonly canLeaveOut?: boolean;
}

/** Cells with their row, column and reason. */
export function ProblemTable({
  title,
  problems,
  count,
  importing,
  plan,
  isBad,
  canLeaveOut = false,
}: ProblemTableProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const place = usePlace(plan);
  if (count === 0) return null;
  const shownProblems = problems.slice(0, SHOWN);
  return (
    <Section
      title={title}
      isBad={isBad ?? false}
      aside={problems.some(({ row }) => row !== null) && <WrongRowsButton importing={importing} />}
    >
      {(id) => (
        <table className="facts" aria-labelledby={id}>
          <TableHead columns={[words.rowNumber, words.column, words.cell, words.reason]} />
          <tbody>
            {shownProblems.map((problem, index) => (
              <tr key={index}>
                <td className="is-number">{place(problem)}</td>
                <td>
                  <code>{columnText(problem, plan, language)}</code>
                </td>
                <td className={isBad ? 'is-wrong-cell' : undefined}>{problem.value}</td>
                <td>
                  {problemText(problem, plan, words)}
                  {canLeaveOut && <LeaveOutButton importing={importing} plan={plan} row={problem.row} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {count > shownProblems.length && words.showing(shownProblems.length, count)}
    </Section>
  );
}

/** Omitted rows whose object is ambiguous. */
export function QuestionTable({ importing, plan }: Pick<ProblemTableProps, 'importing' | 'plan'>): ReactNode {
  const words = useWords(WORDS);
  const place = usePlace(plan);
  const { count, sample } = plan.questions;
  if (count === 0) return null;
  return (
    <Section title={`${words.questions} ${count}`} text={words.questionsText}>
      {(id) => (
        <table className="facts" aria-labelledby={id}>
          <TableHead columns={[words.rowNumber, words.cell, words.reason]} />
          <tbody>
            {sample.map((question, index) => (
              <tr key={index}>
                <td className="is-number">{place(question)}</td>
                <td>{question.value}</td>
                <td>
                  {reasonText(question.reason)}
                  <LeaveOutButton importing={importing} plan={plan} row={question.row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** Cells whose text is corrected during the import. */
export function CorrectedTable({ plan }: { readonly plan: ImportPlan }): ReactNode {
  const words = useWords(WORDS);
  const placeOf = usePlace(plan);
  const { count, sample } = plan.corrected;
  if (count === 0) return null;
  return (
    <details className="card fold">
      <summary>
        {words.corrected} <small>{count}</small>
      </summary>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.corrected}>
        <table className="facts">
          <TableHead columns={[words.rowNumber, words.column, words.cell, words.becomes]} />
          <tbody>
            {sample.slice(0, SHOWN).map(({ row, place, column, value, becomes }, index) => (
              <tr key={index}>
                <td className="is-number">{placeOf({ row, place })}</td>
                <td>
                  <code>{column}</code>
                </td>
                <td>{value}</td>
                <td>{becomes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface SectionProps {
  readonly title: string;
  readonly text?: string;
  readonly isBad?: boolean;
  readonly aside?: ReactNode;
  /** The table, labelled by the id of the title, and the text below it. */
  readonly children: ReactNode | [(id: string) => ReactNode, ReactNode] | ((id: string) => ReactNode);
}

function Section({ title, text, isBad = false, aside, children }: SectionProps): ReactNode {
  const id = useId();
  const [table, below] = Array.isArray(children) ? children : [children];
  return (
    <section className={isBad ? 'card table-card is-bad' : 'card table-card'}>
      <header>
        <h2 id={id}>
          {isBad && <Icon name="triangle-alert" />}
          {title}
        </h2>
        {aside}
      </header>
      {text !== undefined && <p className="is-quiet">{text}</p>}
      {/* Long tables scroll in their own box, so that users find the content below them. */}
      <div className="scroll is-bounded" tabIndex={0} role="group" aria-labelledby={id}>
        {typeof table === 'function' ? table(id) : table}
      </div>
      {below && <p className="is-quiet">{below}</p>}
    </section>
  );
}

/** The reason of a problem. For an unclear column: how to solve it in the table below. */
function problemText({ code, column, reason }: ImportProblem, plan: ImportPlan, words: ImportWords): string {
  if (code !== 'UNKNOWN_COLUMN') return reasonText(reason);
  if (column === null) return words.noHeader;
  const use = plan.columns.find(({ name }) => name === column);
  return use?.state === 'REPEATED' ? words.repeated : words.unclear;
}

/** The header of the column. If the file lacks the column, the name of its field. */
function columnText({ row, column }: ImportProblem, plan: ImportPlan, language: Language): string | null {
  const isLacking =
    row === null && !plan.columns.some(({ header, name }) => header === column || name === column);
  return isLacking && column !== null ? fieldName(column, plan, language) : column;
}
