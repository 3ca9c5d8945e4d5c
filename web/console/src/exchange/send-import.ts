import { RequestFailed } from '@vitrine/components/ask';
import type { ImportPlan, ImportProgress } from './import-plan.js';
import { type ImportSettings, parametersOf } from './import-settings.js';
import { type ErrorBody, failureOf, resultOf } from './response-lines.js';

/** A chosen file, read into memory so that a later change on the disk does not matter. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Blob;
}

/** Media types by the ending of the name; the server accepts no other. */
const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/csv',
  txt: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
};
/** The endings for the file dialog. */
export const ENDINGS = Object.keys(TYPES).map((ending) => `.${ending}`);
/** The server's limit. */
const MAX_BYTES = 20 * 1024 * 1024;
/** Codes of files that are not sent. */
const UNKNOWN_ENDING = 'UNKNOWN_ENDING';
const TOO_LARGE = 'TOO_LARGE';

/** Reads a file of the user. Throws RequestFailed if the server could not read it. */
export async function readFile(file: File): Promise<ChosenFile> {
  if (typeOf(file.name) === undefined) throw new RequestFailed(UNKNOWN_ENDING, file.name);
  if (file.size > MAX_BYTES) throw new RequestFailed(TOO_LARGE, file.name);
  return { name: file.name, content: new Blob([await file.arrayBuffer()]) };
}

interface ImportRequest {
  readonly event: string;
  readonly file: ChosenFile;
  readonly settings: ImportSettings;
  /** The confirmed plan; without it, the request only plans. */
  readonly digest?: string | undefined;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Stops the import: the server changes nothing. */
  readonly signal: AbortSignal;
}

/** Plans or does an import. Throws RequestFailed. */
export async function sendImport(request: ImportRequest): Promise<ImportPlan> {
  const { event, file, settings, digest, onProgress, signal } = request;
  const parameters = parametersOf(settings);
  parameters.set('event', event);
  parameters.set('file', file.name);
  if (digest === undefined) parameters.set('dryRun', '1');
  else parameters.set('digest', digest);
  const response = await post(`/import/${settings.kind}?${parameters.toString()}`, {
    type: typeOf(file.name) ?? '',
    body: file.content,
    signal,
  });
  return resultOf<ImportPlan>(response, onProgress);
}

/** The rows with problems as a workbook; undefined if there are none. */
export async function returnedRows({
  event,
  file,
  settings,
}: Pick<ImportRequest, 'event' | 'file' | 'settings'>): Promise<Blob | undefined> {
  const parameters = parametersOf(settings);
  parameters.set('event', event);
  const response = await post(`/import/${settings.kind}/returned?${parameters.toString()}`, {
    type: typeOf(file.name) ?? '',
    body: file.content,
  });
  return response.status === 204 ? undefined : response.blob();
}

/** Why an import is not undone; nothing of it is undone then. */
export interface UndoOutcome {
  /** What was changed since, line by line. */
  readonly conflicts: readonly string[];
  /** The number of its objects that were published since, unless they may be removed. */
  readonly published: number;
}

/** Undoes an import, with what was published since only if the caller accepts that. */
export async function revertImport(id: string, unpublish: boolean): Promise<UndoOutcome> {
  const body = JSON.stringify({ id, unpublish });
  const response = await post('/import/revert', { type: 'application/json', body, statuses: [409] });
  const result = (await response.json()) as UndoOutcome | ErrorBody;
  if ('errors' in result) throw failureOf(result, response);
  return { conflicts: result.conflicts, published: response.ok ? 0 : result.published };
}

async function post(
  url: string,
  {
    type,
    body,
    signal,
    statuses = [],
  }: { type: string; body: BodyInit; signal?: AbortSignal; statuses?: readonly number[] },
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': type,
        accept: 'application/x-ndjson',
        'accept-language': document.documentElement.lang,
      },
      body,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestFailed('NETWORK', String(error));
  }
  if (response.ok || statuses.includes(response.status)) return response;
  throw failureOf((await response.json().catch(() => ({ errors: [] }))) as ErrorBody, response);
}

function typeOf(name: string): string | undefined {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''];
}
