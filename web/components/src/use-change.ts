import { useMutation, useQueryClient } from '@tanstack/react-query';
import { executeMutation, Refused } from './graphql-request.js';
import type { UserError } from './user-error.js';
import type { TypedDocumentString } from '@vitrine/ui/typed-document';

interface Payload {
  readonly errors: readonly UserError[];
}

/**
 * A mutation of the API. Afterwards the queries whose keys begin with one of `stale` are repeated. `errorAt`
 * returns the message for a field of its input.
 */
export function useChange<Result extends object, Variables>(
  document: TypedDocumentString<Result, Variables>,
  stale: readonly string[],
) {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: (variables: Variables) => executeMutation(document, variables),
    onSettled: () => Promise.all(stale.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  const { error } = mutation;
  const errorAt = (field: string): string | undefined =>
    error instanceof Refused ? error.errorAt(field)?.message : undefined;
  return { ...mutation, errorAt };
}

export type ChangePayload = Payload;
