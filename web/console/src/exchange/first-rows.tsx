import { useWords } from '@vitrine/components/language';
import { TableHead } from '@vitrine/components/table-head';
import type { ReactNode } from 'react';
import type { ImportPlan } from './import-plan.js';
import { WORDS } from './words.js';

/** The first rows of the file, as the server read them. */
export function FirstRows({ plan }: { readonly plan: ImportPlan }): ReactNode {
  const words = useWords(WORDS);
  const { header, rows } = plan;
  if (rows.length === 0) return null;
  return (
    <details className="card fold">
      <summary>{words.firstRows}</summary>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.firstRows}>
        <table className="facts sheet">
          <TableHead columns={[words.rowNumber, ...header]} />
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row}>
                <td className="is-number">{row}</td>
                {header.map((_, index) => (
                  <td key={index}>{cells[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
