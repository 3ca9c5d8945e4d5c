import { PICTURE_SIZE, PICTURE_TYPES } from '@vitrine/ui/bounds';
import { Refused, reportSignedOut, RequestFailed } from './graphql-request.js';
import type { UserError } from './user-error.js';
import type { SentBytes } from './use-is-slow.js';

/** The reason why the server would refuse a file. It avoids useless uploads of large files. */
export function pictureFault(file: File): 'WRONG_TYPE' | 'TOO_LARGE' | undefined {
  if (!PICTURE_TYPES.some((type) => type === file.type)) return 'WRONG_TYPE';
  return file.size > PICTURE_SIZE ? 'TOO_LARGE' : undefined;
}

interface UploadOptions {
  /** Called after each part of the file. */
  readonly onProgress?: (bytes: SentBytes) => void;
  /** Aborts the upload. The promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** A picture that the server has stored. */
export interface UploadedPicture {
  readonly sha256: string;
  /** The width in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Stores a picture for an event. Throws Refused for a file that the server does not accept, and RequestFailed. */
export async function uploadPicture(
  file: File,
  event: string,
  options: UploadOptions = {},
): Promise<UploadedPicture> {
  const { status, text } = await post(file, event, options);
  const body = parsed(text);
  if ('sha256' in body) return body;
  throw failureOf(status, 'errors' in body ? body.errors : []);
}

function failureOf(status: number, errors: readonly UserError[]): Error {
  if ([408, 413, 415, 422].includes(status) && errors.length > 0) return new Refused(errors);
  const { code = `HTTP_${status}`, message = '' } = errors[0] ?? {};
  if (code === 'UNAUTHENTICATED') reportSignedOut();
  return new RequestFailed(code, message);
}

/** The body of a response. A body that is not JSON, such as a proxy's, is an error without details. */
function parsed(text: string): UploadedPicture | { readonly errors: readonly UserError[] } {
  try {
    return JSON.parse(text) as UploadedPicture;
  } catch {
    return { errors: [] };
  }
}

/** Sends by XMLHttpRequest, because `fetch` does not report the progress of uploads. */
function post(
  file: File,
  event: string,
  { onProgress, signal }: UploadOptions,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open('POST', `/media?event=${encodeURIComponent(event)}`);
    request.setRequestHeader('content-type', file.type);
    // Selects the language of error messages.
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.({ sent: loaded, size: total });
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new RequestFailed('NETWORK', 'The upload did not reach the server.'));
    request.onabort = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
