import { RequestFailed } from '@vitrine/components/graphql-request';
import { type ErrorBody, failureOf } from './response-lines.js';

interface SentBody {
  readonly type: string;
  readonly body: Blob;
  readonly signal: AbortSignal;
  /** Called with the numbers of sent and of all bytes. */
  readonly onSent: (sent: number, total: number) => void;
}

/**
 * Sends a file by XMLHttpRequest, because `fetch` does not report the progress of uploads. Resolves with the response
 * when its first part arrives. Throws RequestFailed for all statuses besides 200.
 */
export async function postLines(url: string, sent: SentBody): Promise<Response> {
  const response = await send(url, sent);
  if (response.ok) return response;
  throw failureOf((await response.json().catch(() => ({ errors: [] }))) as ErrorBody, response);
}

function send(url: string, { type, body, signal, onSent }: SentBody): Promise<Response> {
  const request = new XMLHttpRequest();
  const answer = new ReadableStream<Uint8Array>({
    start: (stream) => {
      const encoder = new TextEncoder();
      let read = 0;
      const pass = (): void => {
        stream.enqueue(encoder.encode(request.responseText.slice(read)));
        read = request.responseText.length;
      };
      request.addEventListener('progress', pass);
      request.addEventListener('load', () => {
        pass();
        stream.close();
      });
      request.addEventListener('error', () => stream.error(lost()));
      request.addEventListener('abort', () => stream.error(signal.reason));
    },
  });
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    request.open('POST', url);
    request.setRequestHeader('content-type', type);
    request.setRequestHeader('accept', 'application/x-ndjson');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(loaded, total));
    request.addEventListener('readystatechange', () => {
      if (request.readyState === XMLHttpRequest.HEADERS_RECEIVED)
        resolve(new Response(answer, { status: request.status }));
    });
    request.addEventListener('error', () => reject(lost()));
    request.addEventListener('abort', () => reject(signal.reason as Error));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}

function lost(): RequestFailed {
  return new RequestFailed('NETWORK', 'The connection to the server was lost.');
}
