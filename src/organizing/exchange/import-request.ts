import type { Actor } from '../../identity/audit/actor.js';
import type { OperationRequest } from '../../identity/audit/operation.js';
import type { Progress } from '../../platform/progress/progress.js';
import { cleanText } from '../../platform/text/clean-text.js';
import type { ImportOptions } from './model/column.js';
import type { ExchangeKindName } from './model/exchange-kind.js';
import type { Table } from './parsers/table.js';
import type { PictureFiles } from './pictures/open-pictures.js';
import type { ImportPlan, PlanSteps } from './plan/plan.js';

/** The file, the actor and the options of an import. */
export interface ImportRequest {
  readonly kind: ExchangeKindName;
  readonly event: string;
  readonly table: Table;
  /** The name of the file, for the list of imports. */
  readonly file?: string | undefined;
  readonly options: ImportOptions;
  /** The pictures that cells name. */
  readonly pictures?: PictureFiles | undefined;
  readonly actor: Actor | null;
  readonly requestId?: string;
  /** The idempotency key: a repeated request with it is executed once. */
  readonly idempotency?: OperationRequest['idempotency'];
  /** Only plans, and tests in the database whether the plan can be applied. */
  readonly dryRun?: boolean;
  /** Receives a plan that is applied next, and its steps. */
  readonly onPlan?: (plan: ImportPlan, steps: PlanSteps) => Promise<void>;
  /** The digest of the confirmed plan. A different plan is not applied. */
  readonly digest?: string;
  readonly progress?: Progress;
  /** Cancels the import before its commit, without any change. The import throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** The name of the file as one line for lists; null if it is not plain text. */
export function fileNameOf({ file = '' }: ImportRequest): string | null {
  const cleaned = cleanText(file.slice(-255), 255, 'many');
  return 'text' in cleaned ? cleaned.text.replace(/\s+/g, ' ') : null;
}

/** The progress of a request. Each step checks whether the request is cancelled. */
export function stoppable({ progress, signal }: ImportRequest): Progress {
  const throwIfCancelled = () => {
    if (signal?.aborted !== true) return;
    progress?.finish();
    signal.throwIfAborted();
  };
  return {
    start: (total, label) => {
      throwIfCancelled();
      progress?.start(total, label);
    },
    advance: (count) => {
      progress?.advance(count);
      throwIfCancelled();
    },
    finish: () => {
      progress?.finish();
      throwIfCancelled();
    },
  };
}
