import { QueryClient } from '@tanstack/react-query';
import { RequestFailed } from './ask.js';

/** Failures that a second attempt can mend. */
const TEMPORARY = new Set(['NETWORK', 'SERVICE_UNAVAILABLE']);
const RETRIES = 2;

/** Keeps results of queries. It repeats a query twice after a temporary failure, and never repeats a change. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5000,
        retry: (count, error) =>
          count < RETRIES && error instanceof RequestFailed && TEMPORARY.has(error.code),
      },
      mutations: { retry: false },
    },
  });
}
