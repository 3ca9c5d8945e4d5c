import { QueryClient } from '@tanstack/react-query';
import { RequestFailed } from './graphql-request.js';

/** Failures that may not occur again at a second attempt. */
const TEMPORARY = new Set(['NETWORK', 'SERVICE_UNAVAILABLE']);
const RETRIES = 2;

/**
 * Caches the results of queries. Repeats a query twice after a temporary failure, but never a mutation.
 * Without a network both fail at once: a request that waits for the network would look slow.
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
