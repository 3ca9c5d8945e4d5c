import { QueryClient } from '@tanstack/react-query';
import { RequestFailed } from './ask.js';

/** Failures that a second attempt can mend. */
const TEMPORARY = new Set(['NETWORK', 'SERVICE_UNAVAILABLE']);
const RETRIES = 2;

/**
 * Keeps results of queries. It repeats a query twice after a temporary failure, and never repeats a change. Without a
 * network both fail at once: a request that waits for it would look like one that takes long.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 5000,
        retry: (count, error) =>
          count < RETRIES && error instanceof RequestFailed && TEMPORARY.has(error.code),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
