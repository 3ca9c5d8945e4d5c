import { ApiError, NetworkError, RevokedError, UnexpectedResponseError } from './errors.js';

/** A request to the server. */
export interface Request {
  path: string;
  /** The JSON body of a POST; absent for a GET. */
  body?: object;
  headers?: Readonly<Record<string, string>>;
  /** Statuses besides 200 that are valid responses. */
  also?: readonly number[];
  /** The required media type of the response. */
  type?: string;
  signal?: AbortSignal;
  /** Bypasses the browser's cache. */
  fresh?: boolean;
}

/** A completely read response. */
export interface Answer {
  status: number;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The dependencies of a transport. */
export interface TransportSettings {
  url: string;
  fetch: typeof fetch;
  timeoutMs: number;
  token: () => string | undefined;
  /** Is called when the server revokes this token. */
  revoked: (token: string | undefined) => void;
}

const JSON_TYPE = 'application/json';

/** Sends requests, and throws a separate class for each kind of failure. */
export class Transport {
  /** The milliseconds by which the server's clock is ahead of this device's. */
  clockOffset = 0;

  constructor(private readonly settings: TransportSettings) {}

  /** The current token, which signs requests. */
  get token(): string | undefined {
    return this.settings.token();
  }

  /** The response as JSON. */
  async json(request: Request): Promise<unknown> {
    const answer = await this.send(request);
    return parseJson(answer, `${this.settings.url}${request.path}`);
  }

  /** The complete response; throws one of the classes of errors.ts. */
  async send(request: Request): Promise<Answer> {
    const watch = watchOver(request.signal, this.settings);
    const { token } = this;
    try {
      const response = await this.open(request, watch.signal);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return this.#judge(request, { status: response.status, headers: response.headers, bytes });
    } catch (error) {
      this.noteRevocation(error, token);
      throw watch.explain(error);
    } finally {
      watch.end();
    }
  }

  /** Reports the revocation of the token that signed a request, if it is the reason of the failure. */
  noteRevocation(error: unknown, token: string | undefined): void {
    if (error instanceof RevokedError) this.settings.revoked(token);
  }

  /** The response before its body is read or checked: for streams. */
  async open({ path, body, headers, fresh }: Request, signal: AbortSignal): Promise<Response> {
    const token = this.settings.token();
    const response = await this.settings.fetch(`${this.settings.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body && { 'content-type': JSON_TYPE }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      // Cookies are for staff, not for kiosks.
      credentials: 'omit',
      // The client has its own store and needs no HTTP cache.
      cache: fresh ? 'reload' : headers?.['if-none-match'] ? 'no-store' : 'default',
      signal,
    });
    const date = Date.parse(response.headers.get('date') ?? '');
    // What caches keep has the time at which it was made.
    const isKept = response.headers.get('cache-control')?.includes('immutable');
    if (!Number.isNaN(date) && !isKept) this.clockOffset = date - Date.now();
    return response;
  }

  #judge({ also = [], type = JSON_TYPE, path }: Request, answer: Answer): Answer {
    const { status, headers } = answer;
    const isExpected = (headers.get('content-type') ?? '').includes(type);
    if (also.includes(status) && (isExpected || status === 304)) return answer;
    if (status === 200) {
      if (isExpected) return answer;
      const found = headers.get('content-type')?.split(';')[0] ?? 'no content type';
      throw new UnexpectedResponseError(
        `${this.settings.url}${path} returned ${found} instead of ${type}: a wrong address of the server, or the sign-in page of a network.`,
      );
    }
    throw refusal(answer, `${this.settings.url}${path}`);
  }
}

/** Parses a response as JSON. */
export function parseJson({ bytes }: Answer, address = 'The server'): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UnexpectedResponseError(`${address} returned data that is not JSON, or is incomplete.`);
  }
}

/** The seconds of the server's Retry-After header. */
export function retryAfterOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

function refusal(answer: Answer, address: string): ApiError {
  const { status, headers } = answer;
  const { code = `HTTP_${String(status)}`, message = refusedBy(address, status) } = errorIn(answer);
  // Only this server's own error code may make a kiosk wipe its data.
  const Kind = status === 401 && code === 'KIOSK_REVOKED' ? RevokedError : ApiError;
  return new Kind(status, code, message, retryAfterOf(headers));
}

function refusedBy(address: string, status: number): string {
  const hint = status < 500 && status !== 429 ? ' Is this the address of the server?' : '';
  return `${address} answered ${String(status)}.${hint}`;
}

/** Node puts the reason into the cause; browsers hide it. */
function reasonOf(error: unknown): string {
  const { cause, message } = (error ?? {}) as { cause?: { message?: unknown }; message?: unknown };
  // Not by instanceof: the error may be of another realm.
  if (typeof cause?.message === 'string' && cause.message !== '')
    return cause.message.trim().replace(/\.$/, '');
  const hint = 'the name, the network, the certificate, or CORS_ORIGINS of the server';
  return `${String(message ?? error)} (${hint})`;
}

/** The format of GraphQL errors, or that of OAuth. */
function errorIn(answer: Answer): { code?: string; message?: string } {
  try {
    const body = parseJson(answer) as {
      errors?: { message?: string; extensions?: { code?: string } }[];
      error?: string;
      error_description?: string;
    };
    const [first] = body.errors ?? [];
    return {
      code: first?.extensions?.code ?? body.error,
      message: first?.message ?? body.error_description,
    };
  } catch {
    return {};
  }
}

/** A signal that aborts with another one, or after a timeout. */
function watchOver(outer: AbortSignal | undefined, { url, timeoutMs }: TransportSettings) {
  const controller = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    controller.abort();
  }, timeoutMs);
  const abort = (): void => {
    controller.abort(outer?.reason);
  };
  outer?.addEventListener('abort', abort);
  if (outer?.aborted) abort();
  return {
    signal: controller.signal,
    end: (): void => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
    explain: (error: unknown): unknown => {
      if (outer?.aborted || error instanceof ApiError || error instanceof UnexpectedResponseError)
        return error;
      const seconds = String(timeoutMs / 1000);
      if (isLate)
        return new NetworkError('TIMEOUT', `${url} did not respond within ${seconds} s.`, undefined, {
          cause: error,
        });
      const message = `${url} was not reached: ${reasonOf(error)}.`;
      return new NetworkError('NETWORK', message, undefined, { cause: error });
    },
  };
}
