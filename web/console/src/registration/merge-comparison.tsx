import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { regionName } from '@vitrine/ui/region-names';
import { type ReactNode, useState } from 'react';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { WORDS as LIST_WORDS } from '../exhibitors/words.js';
import { fieldLabel } from '@vitrine/components/changes/field-label';
import type { MergeCandidate } from './merge-candidate.js';
import { MergeResult } from './merge-result.js';
import { useMerge } from './use-merge.js';
import { WORDS } from './words.js';

interface MergeComparisonProps {
  readonly other: MergeCandidate;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Shows two exhibitors side by side, and merges them. The user chooses which one is kept. */
export function MergeComparison({ other, onBack, onClose }: MergeComparisonProps): ReactNode {
  const words = useWords(WORDS);
  const { close } = useWords(COMPONENT_WORDS);
  const { exhibitor } = useExhibitor();
  const [keepsThis, setKeepsThis] = useState(true);
  const merge = useMerge(other, keepsThis);
  const finish = (): void => {
    onClose();
    merge.open();
  };
  if (merge.data) return <MergeResult result={merge.data} action={close} onClose={finish} />;
  return (
    <div className="form-rows">
      <Comparison
        pair={[exhibitor, other]}
        keptId={keepsThis ? exhibitor.id : other.id}
        onKeep={(id) => setKeepsThis(id === exhibitor.id)}
      />
      <FailureNotice error={merge.error} />
      <DialogButtons
        onCancel={onBack}
        kind="bad"
        icon="replace"
        isPending={merge.isPending}
        onPress={() => merge.mutate()}
      >
        {words.mergeAction}
      </DialogButtons>
    </div>
  );
}

type ComparedExhibitor = Pick<
  MergeCandidate,
  'id' | 'name' | 'names' | 'status' | 'country' | 'website' | 'contactEmail' | 'creditCode' | 'booths'
>;

interface ComparisonProps {
  readonly pair: readonly ComparedExhibitor[];
  /** The id of the exhibitor to keep. */
  readonly keptId: string;
  readonly onKeep: (id: string) => void;
}

function Comparison({ pair, keptId: kept, onKeep }: ComparisonProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { statuses } = useWords(LIST_WORDS);
  const rows: readonly (readonly [string, (one: ComparedExhibitor) => string | null])[] = [
    ['name', ({ names }) => names.map(({ text }) => text).join('\n')],
    ['status', ({ status }) => status && statuses[status]],
    ['country', ({ country }) => country && regionName(country, language)],
    ['website', ({ website }) => website],
    ['contactEmail', ({ contactEmail }) => contactEmail],
    ['creditCode', ({ creditCode }) => creditCode],
    ['booth', ({ booths }) => booths.map(({ hall, code }) => `${hall.code} ${code}`).join(' / ')],
  ];
  return (
    <table className="facts changes" aria-label={words.merge}>
      <tbody>
        <tr>
          <th scope="row">{words.keep}</th>
          {pair.map(({ id, name }) => (
            <td key={id}>
              <label className="radio">
                <input
                  type="radio"
                  name="keep"
                  aria-label={words.keepThis(name)}
                  checked={kept === id}
                  onChange={() => onKeep(id)}
                />
                {name}
              </label>
            </td>
          ))}
        </tr>
        {rows.map(([field, textOf]) => (
          <tr key={field}>
            <th scope="row">{fieldLabel(field, language)}</th>
            {pair.map((one) => (
              <td key={one.id}>{textOf(one)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
