import { type DocumentNode, type GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import { checkDocument } from '../../platform/graphql/documents/check-document.js';
import { documentIdOf, hashOfDocument } from '../../platform/graphql/documents/document-id.js';
import { costError } from '../../platform/graphql/limits/query-cost.js';

/** The maximum length of a text, in characters. */
const MAXIMUM_LENGTH = 65_536;

/** A valid query. */
export interface NewPersistedQuery {
  readonly hash: string;
  readonly text: string;
  /** The names of its operations; one without a name is not listed. */
  readonly operations: readonly string[];
}

/** A text with its stated hash, as in a file. */
export interface StatedQuery {
  readonly text: string;
  /** The hash from the file; absent if the file contains none. */
  readonly hash?: string;
}

/**
 * Returns the query, or all its errors, each with the query's name and the position. Applies the rules and
 * limits of visitors' requests, with the defaults of the variables.
 */
export function checkNewQuery(
  schema: GraphQLSchema,
  { text, hash: statedHash }: StatedQuery,
): NewPersistedQuery | readonly string[] {
  const hash = hashOfDocument(text);
  if (statedHash !== undefined && statedHash !== hash) {
    return [`${documentIdOf(statedHash)}: the text has another hash, ${documentIdOf(hash)}.`];
  }
  const problemText = (problem: string): string => `${documentIdOf(hash)}: ${problem}`;
  if (text.length > MAXIMUM_LENGTH) {
    return [problemText(`a persisted query has at most ${String(MAXIMUM_LENGTH)} characters.`)];
  }
  const document = checkDocument(schema, text);
  if (!('kind' in document)) return document.map((error) => problemText(messageWithPosition(error)));
  const problems = costProblems(schema, document);
  if (problems.length > 0) return problems.map(problemText);
  return { hash, text, operations: operationsOf(document).flatMap(({ name }) => name?.value ?? []) };
}

function costProblems(schema: GraphQLSchema, document: DocumentNode): string[] {
  return operationsOf(document).flatMap(
    (operation) => costError({ schema, document, operation, variables: {} })?.message ?? [],
  );
}

function operationsOf({ definitions }: DocumentNode) {
  return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

function messageWithPosition({ message, locations }: GraphQLError): string {
  const [place] = locations ?? [];
  return place ? `${message} (line ${String(place.line)}, column ${String(place.column)})` : message;
}
