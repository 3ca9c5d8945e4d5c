import { Refused, reportSignedOut, RequestFailed } from './ask.js';
import type { UserError } from './user-error.js';

/** The formats of pictures that the server takes. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'];

/** The size of the largest picture that the server takes. */
const MAXIMUM_SIZE = 12 * 1024 * 1024;

/** Why the server would refuse a file, so that a large file is not sent for nothing. */
export function pictureFault(file: File): 'WRONG_TYPE' | 'TOO_LARGE' | undefined {
  if (!PICTURE_TYPES.includes(file.type)) return 'WRONG_TYPE';
  return file.size > MAXIMUM_SIZE ? 'TOO_LARGE' : undefined;
}

interface UploadOptions {
  /** Called with the part of the file that was sent, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
  /** Stops the upload; the promise is rejected with its reason. */
  readonly signal?: AbortSignal;
}

/** A picture that the server has stored. */
export interface UploadedPicture {
  readonly sha256: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Stores a picture for an event. Throws Refused for a file that the server does not take, and RequestFailed. */
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
  if ([413, 415, 422].includes(status) && errors.length > 0) return new Refused(errors);
  const { code = `HTTP_${status}`, message = '' } = errors[0] ?? {};
  if (code === 'UNAUTHENTICATED') reportSignedOut();
  return new RequestFailed(code, message);
}

/** The body of a response; of one from a proxy, which is no JSON, nothing is known. */
function parsed(text: string): UploadedPicture | { readonly errors: readonly UserError[] } {
  try {
    return JSON.parse(text) as UploadedPicture;
  } catch {
    return { errors: [] };
  }
}

/** By XMLHttpRequest: `fetch` does not tell how much of a file it has sent. */
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
    // The language of the messages of errors.
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded / total);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new RequestFailed('NETWORK', 'The upload did not reach the server.'));
    request.onabort = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
