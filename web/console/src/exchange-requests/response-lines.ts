import { reportSignedOut, RequestFailed } from '@vitrine/components/graphql-request';

/** The progress of a running request. */
export interface RequestProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** The body of a failed request. */
export interface ErrorBody {
  readonly errors: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

/** Reads a response of lines: the progress, then the result. Throws RequestFailed. */
export async function resultOf<Result extends object>(
  response: Response,
  onProgress: (progress: RequestProgress) => void,
): Promise<Result> {
  let result: Result | ErrorBody | undefined;
  for await (const line of linesOf(response)) {
    const value = JSON.parse(line) as RequestProgress | Result | ErrorBody;
    if ('phase' in value) onProgress(value);
    else result = value;
  }
  if (result === undefined) throw new RequestFailed('NETWORK', 'The response has no result.');
  if ('errors' in result) throw failureOf(result, response);
  return result;
}

/** The failure in the body. If the session has ended, reports the user as signed out. */
export function failureOf({ errors: [error] }: ErrorBody, { status }: Response): RequestFailed {
  const code = error?.extensions?.code ?? `HTTP_${status}`;
  if (code === 'UNAUTHENTICATED') reportSignedOut();
  return new RequestFailed(code, error?.message ?? '', error?.extensions?.requestId);
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  if (!body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let remainder = '';
  const next = () =>
    reader.read().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new RequestFailed('NETWORK', String(error));
    });
  for (let chunk = await next(); !chunk.done; chunk = await next()) {
    const lines = (remainder + chunk.value).split('\n');
    remainder = lines.pop() ?? '';
    yield* lines;
  }
  if (remainder !== '') yield remainder;
}
