import { Button } from '@vitrine/components/button';
import { useLanguage, useWords } from '@vitrine/components/language';
import { joinedList } from '@vitrine/components/localized';
import { Notice } from '@vitrine/components/notice';
import type { Language } from '@vitrine/ui/language';
import type { ReactNode } from 'react';
import { BoothForms } from './booth-forms.js';
import { ChangeTable } from './change-table.js';
import { ColumnMapping } from './column-mapping.js';
import { FirstRows } from './first-rows.js';
import type { ImportPlan } from './import-plan.js';
import { LeftOutRows, LoneRows } from './left-out.js';
import { ImportOptions } from './import-options.js';
import { CorrectedTable, ProblemTable, QuestionTable } from './problem-tables.js';
import type { Importing } from './use-import.js';
import { WORDS } from './words.js';

/** The numbers of new, changed and unchanged objects, and of problems. */
export function ImportSums({ plan }: { readonly plan: ImportPlan }): ReactNode {
  const words = useWords(WORDS);
  const { created, changed, unchanged, counts } = plan;
  const sums = [
    { name: words.created, count: created },
    { name: words.changed, count: changed },
    { name: words.unchanged, count: unchanged },
    { name: words.problems, count: counts.problems, isBad: counts.problems > 0 },
    // Shown because the option to omit rows stays on for the next file.
    ...(counts.refused > 0 ? [{ name: words.refused, count: counts.refusedRows, isBad: true }] : []),
    ...(plan.leftOut.length > 0 ? [{ name: words.leaveOut, count: plan.leftOut.length }] : []),
    ...(counts.dropped > 0 ? [{ name: words.dropped, count: counts.dropped, isBad: true }] : []),
  ];
  return (
    <dl className="sums">
      {sums.map(({ name, count, isBad }) => (
        <div key={name} className={isBad ? 'is-bad' : undefined}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

interface PlanViewProps {
  readonly importing: Importing;
  readonly plan: ImportPlan;
}

/** The plan or the result of an import: problems first, then the options (before the import), then the changes. */
export function PlanView({ importing, plan }: PlanViewProps): ReactNode {
  const words = useWords(WORDS);
  const { result } = importing;
  const { problems, refused, dropped, counts } = plan;
  const isNothing = plan.created + plan.changed + counts.problems + plan.questions.count === 0;
  const hasRows = plan.unchanged + counts.refused + plan.leftOut.length > 0;
  return (
    <>
      {isNothing && <Notice title={hasRows ? words.nothingToDo : words.noRows} />}
      <Solutions importing={importing} plan={plan} />
      <ProblemTable
        title={words.problems}
        problems={problems}
        count={counts.problems}
        plan={plan}
        importing={importing}
        isBad
        canLeaveOut
      />
      <LeftOutRows importing={importing} plan={plan} />
      <PlanFacts plan={plan} isDone={result !== undefined} />
      <LoneRows importing={importing} plan={plan} />
      {!result && (
        <div className="import-columns">
          <ColumnMapping importing={importing} plan={plan} />
          <ImportOptions importing={importing} plan={plan} />
        </div>
      )}
      <ProblemTable
        title={words.refused}
        problems={refused}
        count={counts.refused}
        plan={plan}
        importing={importing}
      />
      <ProblemTable
        title={words.dropped}
        problems={dropped}
        count={counts.dropped}
        plan={plan}
        importing={importing}
        canLeaveOut
      />
      <BoothForms plan={plan} />
      <QuestionTable importing={importing} plan={plan} />
      <ChangeTable plan={plan} />
      <CorrectedTable plan={plan} />
      <FirstRows plan={plan} />
    </>
  );
}

/** Options that would solve problems. They are above the long table of problems. */
function Solutions({ importing, plan }: PlanViewProps): ReactNode {
  const words = useWords(WORDS);
  const solvingOptions = new Set(plan.problems.flatMap(({ option }) => option ?? []));
  const options = [...solvingOptions].filter((name) => !importing.settings[name]);
  if (options.length === 0) return null;
  return (
    <Notice tone="warn" title={words.solutions}>
      <p>{words.solutionsText}</p>
      <div className="notice-buttons">
        {options.map((name) => (
          <Button key={name} icon="check" onPress={() => importing.change({ [name]: true })}>
            {words.switches[name]}
          </Button>
        ))}
      </div>
    </Notice>
  );
}

/** Objects that the import creates beyond its rows, and warnings. */
function PlanFacts({ plan, isDone }: { readonly plan: ImportPlan; readonly isDone: boolean }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const madeParts = (['categories', 'sponsorLevels', 'venues', 'halls', 'zones', 'booths'] as const)
    // Categories are shown by their names; `makes` contains their slugs.
    .map((what) => ({
      what,
      names: what === 'categories' ? plan.newCategories.map(({ name }) => name) : plan.makes[what],
    }))
    .filter(({ names }) => names.length > 0);
  const { missing, newCategories, warnings } = plan;
  const title = isDone ? words.hasMade : words.makes;
  const twins = newCategories.filter((category) => category.twins.length > 0);
  if (madeParts.length + warnings.length + missing.count + twins.length === 0) return null;
  return (
    <Notice title={madeParts.length > 0 ? title : undefined}>
      <ul>
        {madeParts.map(({ what, names }) => (
          <li key={what}>
            <strong>{words.made[what](names.length)}</strong> {shortList(names, language)}
          </li>
        ))}
        {twins.map(({ name, twins: others }) => (
          <li key={name}>{words.twins(name, joinedList(others, language))}</li>
        ))}
        {missing.count > 0 && (
          <li>
            <strong>
              {missing.withdrawn ? words.missingWithdrawn(missing.count) : words.missing(missing.count)}
            </strong>{' '}
            {shortList(
              missing.sample.map(({ name }) => name),
              language,
            )}
          </li>
        )}
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Notice>
  );
}

const NAMES = 12;

function shortList(names: readonly string[], language: Language): string {
  const shownNames = joinedList(names.slice(0, NAMES), language);
  return names.length > NAMES ? `${shownNames} …` : shownNames;
}
