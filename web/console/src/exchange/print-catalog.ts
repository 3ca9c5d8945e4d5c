import { RequestFailed } from '@vitrine/components/graphql-request';
import type { RequestProgress } from '../exchange-requests/response-lines.js';
import { type ErrorBody, failureOf, resultOf } from '../exchange-requests/response-lines.js';

/** A printed catalog. The server keeps it until the event changes. */
export interface PrintedCatalog {
  readonly locale: string;
  readonly pages: number;
  readonly bytes: number;
  /** The characters that no font has. */
  readonly missing: readonly string[];
}

interface PrintRequest {
  readonly event: string;
  readonly locale: string;
  readonly onProgress: (progress: RequestProgress) => void;
  /** Stops the printing. */
  readonly signal: AbortSignal;
}

/** Prints the published catalog. Throws RequestFailed. */
export async function printCatalog({
  event,
  locale,
  onProgress,
  signal,
}: PrintRequest): Promise<PrintedCatalog> {
  const headers = { accept: 'application/x-ndjson', 'accept-language': document.documentElement.lang };
  let response: Response;
  try {
    response = await fetch(catalogAddress(event, locale), { headers, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new RequestFailed('NETWORK', String(error));
  }
  if (response.ok) return resultOf<PrintedCatalog>(response, onProgress);
  throw failureOf((await response.json().catch(() => ({ errors: [] }))) as ErrorBody, response);
}

/** The address of the file. */
export function catalogAddress(event: string, locale: string): string {
  return `/export/catalog.pdf?${new URLSearchParams({ event, locale }).toString()}`;
}
