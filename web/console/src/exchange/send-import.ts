import { RequestFailed } from '@vitrine/components/graphql-request';
import { TABLE_SIZE } from '@vitrine/ui/bounds';
import { post } from '../exchange-requests/post.js';
import { postLines } from '../exchange-requests/post-lines.js';
import { type RequestProgress, resultOf } from '../exchange-requests/response-lines.js';
import type { ImportPlan } from './import-plan.js';
import { type ImportSettings, parametersOf } from './import-settings.js';

/** A chosen file, read into memory, so that later changes on the disk have no effect. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Blob;
}

/** Media types by file extension. The server accepts no others. */
const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/csv',
  txt: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
};
/** The extensions for the file dialog. */
export const ENDINGS = Object.keys(TYPES).map((ending) => `.${ending}`);
/** The phase of the progress until the file is sent, in bytes. The other phases are those of the server. */
export const UPLOAD = 'upload';
/** Error codes for files that are not sent. */
const UNKNOWN_ENDING = 'UNKNOWN_ENDING';
const TOO_LARGE = 'TOO_LARGE';

/** Reads a file of the user. Throws RequestFailed with UNKNOWN_ENDING or TOO_LARGE. */
export async function readFile(file: File): Promise<ChosenFile> {
  if (typeOf(file.name) === undefined) throw new RequestFailed(UNKNOWN_ENDING, file.name);
  if (file.size > TABLE_SIZE) throw new RequestFailed(TOO_LARGE, file.name);
  return { name: file.name, content: new Blob([await file.arrayBuffer()]) };
}

interface ImportRequest {
  readonly event: string;
  readonly file: ChosenFile;
  readonly settings: ImportSettings;
  /** The digest of the confirmed plan. If undefined, the request returns a plan and changes nothing. */
  readonly digest?: string | undefined;
  readonly onProgress: (progress: RequestProgress) => void;
  /** Aborts the import; the server then changes nothing. */
  readonly signal: AbortSignal;
}

/** Plans or runs an import. Throws RequestFailed. */
export async function sendImport(request: ImportRequest): Promise<ImportPlan> {
  const { event, file, settings, digest, onProgress, signal } = request;
  const parameters = parametersOf(settings);
  parameters.set('event', event);
  parameters.set('file', file.name);
  if (digest === undefined) parameters.set('dryRun', '1');
  else parameters.set('digest', digest);
  const response = await postLines(`/import/${settings.kind}?${parameters.toString()}`, {
    type: typeOf(file.name) ?? '',
    body: file.content,
    signal,
    onSent: (done, total) => onProgress({ phase: UPLOAD, done, total }),
  });
  return resultOf<ImportPlan>(response, onProgress);
}

/** Returns the rows with problems as a workbook; undefined if there are none. */
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

function typeOf(name: string): string | undefined {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''];
}
