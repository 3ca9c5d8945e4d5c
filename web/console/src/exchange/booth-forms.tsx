import { useWords } from '@vitrine/components/language';
import { TableHead } from '@vitrine/components/table-head';
import { type ReactNode, useId } from 'react';
import type { ImportPlan } from './import-plan.js';
import { WORDS } from './words.js';

/**
 * How the cells of the file name booths: for each form, examples with the booths that they are read as. Shows nothing if all
 * cells have only codes of booths.
 */
export function BoothForms({ plan }: { readonly plan: ImportPlan }): ReactNode {
  const id = useId();
  const words = useWords(WORDS);
  const { patterns } = plan;
  if (patterns.every(({ pattern }) => pattern === 'BOOTH' || pattern === 'LABEL')) return null;
  return (
    <section className="card table-card">
      <h2 id={id}>{words.boothForms}</h2>
      <p className="is-quiet">{words.boothFormsText}</p>
      <div className="scroll" tabIndex={0} role="group" aria-labelledby={id}>
        <table className="facts">
          <TableHead columns={[words.cell, words.becomes, words.cells]} />
          <tbody>
            {patterns.flatMap(({ pattern, cells, total, samples, readAs }, place) => {
              // A cell such as `4.2B10-12` has two forms, and is shown with the more frequent one.
              const isShown = (sample: string) =>
                patterns.findIndex((each) => each.samples.includes(sample)) === place;
              const examples = samples.filter(isShown);
              return examples.map((sample, index) => (
                <tr key={`${pattern} ${index}`}>
                  <td>{sample}</td>
                  <td>{readAs[samples.indexOf(sample)]}</td>
                  {index === 0 && (
                    <td rowSpan={examples.length} className="is-number">
                      {words.cellsOf(cells, total)}
                    </td>
                  )}
                </tr>
              ));
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
