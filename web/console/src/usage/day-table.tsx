import { useLanguage, useWords } from '@vitrine/components/language';
import { intlTag } from '@vitrine/components/localized';
import { TableHead } from '@vitrine/components/table-head';
import type { ReactNode } from 'react';
import { type UseCounts, USES } from './usage-days.js';
import { WORDS } from './words.js';
import { numberFormat } from '@vitrine/ui/formats';

interface DayTableProps {
  readonly days: readonly (readonly [day: string, counts: UseCounts])[];
  readonly sums: UseCounts;
}

/** The number of uses of the kiosks on each day. */
export function DayTable({ days, sums }: DayTableProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const number = numberFormat(intlTag(language));
  const cells = (counts: UseCounts) =>
    USES.map((use) => (
      <td key={use} className="is-number">
        {number.format(counts[use])}
      </td>
    ));
  return (
    <section className="card table-card" aria-labelledby="usage-days">
      <header>
        <h2 id="usage-days">{words.byDay}</h2>
      </header>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.byDay}>
        <table className="facts" aria-labelledby="usage-days">
          <TableHead columns={[words.day, ...USES.map((use) => words.kinds[use])]} />
          <tbody>
            {days.map(([day, counts]) => (
              <tr key={day}>
                <th scope="row">
                  <time dateTime={day}>{day}</time>
                </th>
                {cells(counts)}
              </tr>
            ))}
            <tr className="is-sum">
              <th scope="row">{words.sum}</th>
              {cells(sums)}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
