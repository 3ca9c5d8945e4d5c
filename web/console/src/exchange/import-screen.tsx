import { Button } from '@vitrine/components/button';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useEvent } from '../event/event-context.js';
import { ExportPanel } from './export-panel.js';
import { FileChoice } from './file-choice.js';
import { ImportHistory } from './import-history.js';
import { ImportFailure, ImportResult } from './import-outcome.js';
import { OutdatedPlan } from './outdated-plan.js';
import { ImportSums, PlanView } from './plan-view.js';
import { ENDINGS } from './send-import.js';
import { PrintPanel } from './print-panel.js';
import { RunningImport } from './running-import.js';
import { type Importing, useImport } from './use-import.js';
import { WORDS } from './words.js';

/**
 * Import of a file in three steps: choose it, check the planned changes and problems, then run it. Earlier
 * imports and exports are below.
 */
export function ImportScreen(): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const importing = useImport();
  const { file, plan, isChecking } = importing;
  return (
    <div className="screen import">
      <header className="screen-head">
        <h1>{words.title}</h1>
        {file && <FileChip importing={importing} />}
        {file && <ApplyButton importing={importing} />}
      </header>
      {plan && <ImportSums plan={plan} />}
      <div className="screen-body">
        <RunningImport importing={importing} />
        <ImportFailure importing={importing} />
        <OutdatedPlan importing={importing} />
        <ImportResult importing={importing} />
        {rights.canManage && !file && <FileChoice importing={importing} />}
        {plan && (
          <div className="import-plan" aria-busy={isChecking}>
            <PlanView importing={importing} plan={plan} />
          </div>
        )}
        <ImportHistory />
        <ExportPanel />
        <PrintPanel />
      </div>
    </div>
  );
}

function FileChip({ importing: { file, choose } }: { readonly importing: Importing }): ReactNode {
  const words = useWords(WORDS);
  if (!file) return null;
  return (
    <span className="file-chip">
      <Icon name="file-up" />
      <span>{file.name}</span>
      <small>{sizeOf(file.content.size)}</small>
      <FileTrigger acceptedFileTypes={ENDINGS} onSelect={(files) => files?.[0] && choose(files[0])}>
        <Button kind="quiet">{words.otherFile}</Button>
      </FileTrigger>
    </span>
  );
}

function ApplyButton({ importing }: { readonly importing: Importing }): ReactNode {
  const words = useWords(WORDS);
  const { plan, result, isChecking, isApplying, apply } = importing;
  const hasWork = plan !== undefined && plan.created + plan.changed > 0;
  const isReady = hasWork && plan.counts.problems === 0 && !isChecking && !result;
  return (
    <Button kind="main" icon="upload" isDisabled={!isReady} isPending={isApplying} onPress={apply}>
      {words.apply}
    </Button>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
