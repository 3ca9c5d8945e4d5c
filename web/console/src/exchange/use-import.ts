import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RequestFailed } from '@vitrine/components/graphql-request';
import { useLanguage } from '@vitrine/components/language';
import { useEffect, useRef, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import type { RequestProgress } from '../exchange-requests/response-lines.js';
import type { ImportPlan } from './import-plan.js';
import { type ImportSettings, OF_A_FILE, useImportSettings } from './import-settings.js';
import { useChangedSince } from './use-changed-since.js';
import { type ChosenFile, readFile, sendImport } from './send-import.js';

/** The state of the import screen. A new file or choice starts a check; the import starts on request. */
export interface Importing {
  readonly file: ChosenFile | undefined;
  readonly settings: ImportSettings;
  readonly plan: ImportPlan | undefined;
  /** The result of the executed import. */
  readonly result: ImportPlan | undefined;
  readonly progress: RequestProgress | undefined;
  /** Whether the event was changed since the check. */
  readonly isOutdated: boolean;
  readonly isChecking: boolean;
  readonly isApplying: boolean;
  readonly isStopped: boolean;
  readonly error: unknown;
  /** Whether the response to an import was lost. The server may have executed the import. */
  readonly isInterrupted: boolean;
  readonly choose: (file: File) => void;
  /** Changes settings, and checks the file again. */
  readonly change: (changes: Partial<ImportSettings>) => void;
  readonly apply: () => void;
  readonly stop: () => void;
}

interface Attempt {
  readonly file: ChosenFile;
  readonly settings: ImportSettings;
  readonly digest?: string | undefined;
}

export function useImport(): Importing {
  const { event } = useEvent();
  const queries = useQueryClient();
  const [file, setFile] = useState<ChosenFile>();
  const [settings, setSettings] = useImportSettings(event.slug);
  const [plan, setPlan] = useState<ImportPlan>();
  const since = useChangedSince(plan !== undefined);
  const { attempt, progress, isStopped, stop } = useAttempts();
  const check = useMutation({
    mutationFn: (request: Attempt) => attempt(request, since.start),
    onSuccess: (checked) => {
      since.finish();
      setPlan(checked);
    },
  });
  const apply = useMutation({
    mutationFn: (request: Attempt) => attempt(request),
    onSuccess: (done) => setPlan(done),
    onSettled: () => queries.invalidateQueries(),
  });
  const reading = useMutation({ mutationFn: readFile });
  const recheck = (request: Attempt): void => {
    apply.reset();
    reading.reset();
    check.mutate(request);
  };
  useRecheckInLanguage(() => {
    if (file && plan && !apply.data && !apply.isPending) recheck({ file, settings });
  });
  return {
    file,
    settings,
    plan,
    result: apply.data?.job === null ? undefined : apply.data,
    progress,
    isOutdated: since.hasChanged,
    isChecking: check.isPending,
    isApplying: apply.isPending,
    isStopped,
    error: [reading, check, apply].map(({ error }) => error).find((error) => error && !isAbort(error)),
    isInterrupted: apply.error instanceof RequestFailed && apply.error.code === 'NETWORK',
    choose: (chosenFile) => {
      reading.mutate(chosenFile, {
        onSuccess: (loadedFile) => {
          // A corrected file has the columns of the one before, but its rows can have other numbers.
          const ofFile = loadedFile.name === file?.name ? { leaveOut: [] } : OF_A_FILE;
          const keptSettings = { ...settings, ...ofFile };
          setSettings(keptSettings);
          setFile(loadedFile);
          setPlan(undefined);
          recheck({ file: loadedFile, settings: keptSettings });
        },
      });
    },
    change: (changes) => {
      const changed = { ...settings, ...changes };
      setSettings(changed);
      if (file) recheck({ file, settings: changed });
    },
    apply: () => file && plan && apply.mutate({ file, settings, digest: plan.digest }),
    stop,
  };
}

/** Sends one request at a time: a further one ends the one before. */
function useAttempts() {
  const { event } = useEvent();
  const [progress, setProgress] = useState<RequestProgress>();
  const [isStopped, setStopped] = useState(false);
  const running = useRef<AbortController>(undefined);
  const attempt = async (request: Attempt, prepare?: () => Promise<void>): Promise<ImportPlan> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setProgress(undefined);
    setStopped(false);
    const onProgress = (now: RequestProgress) => running.current === controller && setProgress(now);
    await prepare?.();
    return sendImport({ event: event.slug, ...request, onProgress, signal: controller.signal });
  };
  const stop = (): void => {
    running.current?.abort();
    setStopped(true);
  };
  return { attempt, progress, isStopped, stop };
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Messages about problems are in one language, so a change of the language starts a new check. */
function useRecheckInLanguage(recheck: () => void): void {
  const { language } = useLanguage();
  const checked = useRef(language);
  useEffect(() => {
    if (checked.current === language) return;
    checked.current = language;
    recheck();
  });
}
