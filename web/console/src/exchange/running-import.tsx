import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { NOTHING_SENT, useIsSlow } from '@vitrine/components/use-is-slow';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import type { ReactNode } from 'react';
import type { RequestProgress } from '../exchange-requests/response-lines.js';
import { ProgressBar } from './progress-bar.js';
import { UPLOAD } from './send-import.js';
import type { Importing } from './use-import.js';
import { WORDS } from './words.js';

interface Props {
  readonly importing: Importing;
}

/** The progress of a check or an import, and a button that stops it. */
export function RunningImport({ importing }: Props): ReactNode {
  const words = useWords(WORDS);
  const { progress, isChecking, isApplying, isStopped, stop } = importing;
  if (isStopped) return <Notice tone="good" title={words.stopped} />;
  if (!isChecking && !isApplying) return null;
  const isUploading = progress === undefined || progress.phase === UPLOAD;
  return (
    <div className="import-progress">
      {isUploading ? (
        <Upload progress={progress} />
      ) : (
        <ProgressBar label={labelOf(progress.phase, isChecking, words)} progress={progress} />
      )}
      <Button icon="octagon-x" onPress={stop}>
        {words.stop}
      </Button>
    </div>
  );
}

function labelOf(phase: string, isChecking: boolean, words: typeof WORDS.zh): string {
  if (phase === 'wait') return words.waiting;
  if (isChecking) return words.checking;
  return phase === 'catalog' ? words.publishing : words.writing;
}

/** The progress until the file is sent. */
function Upload({ progress }: { readonly progress: RequestProgress | undefined }): ReactNode {
  const { uploading, slowUpload } = useWords(COMPONENT_WORDS);
  const isSlow = useIsSlow(true, progress ? { sent: progress.done, size: progress.total } : NOTHING_SENT);
  return (
    <>
      <ProgressBar label={uploading} progress={progress && kilobytes(progress)} unit="kB" />
      <small role="status">{isSlow && slowUpload}</small>
    </>
  );
}

function kilobytes({ phase, done, total }: RequestProgress): RequestProgress {
  return { phase, done: Math.floor(done / 1024), total: Math.ceil(total / 1024) };
}
