import { type DocumentNode, type GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import { checkDocument } from '../../platform/graphql/documents/check-document.js';
import { documentIdOf, hashOfDocument } from '../../platform/graphql/documents/document-id.js';
import { costError } from '../../platform/graphql/limits/query-cost.js';

/** The longest text, in characters. */
const MAXIMUM_LENGTH = 65_536;

/** A document that breaks no rule. */
export interface NewDocument {
  readonly hash: string;
  readonly text: string;
  /** The names of its operations; one without a name is not listed. */
  readonly operations: readonly string[];
}

/** A text with its stated hash, as in a file. */
export interface StatedDocument {
  readonly text: string;
  /** The hash that the author of the file has computed; absent if there is none. */
  readonly hash?: string;
}

/**
 * Returns the document, or all its errors with its name and the place. Applies the rules and limits for
 * requests of visitors, with the defaults of the variables.
 */
export function checkNewDocument(
  schema: GraphQLSchema,
  { text, hash: stated }: StatedDocument,
): NewDocument | readonly string[] {
  const hash = hashOfDocument(text);
  if (stated !== undefined && stated !== hash) {
    return [`${documentIdOf(stated)}: the text has another hash, ${documentIdOf(hash)}.`];
  }
  const named = (problem: string): string => `${documentIdOf(hash)}: ${problem}`;
  if (text.length > MAXIMUM_LENGTH) {
    return [named(`a document has at most ${String(MAXIMUM_LENGTH)} characters.`)];
  }
  const document = checkDocument(schema, text);
  if (!('kind' in document)) return document.map((error) => named(placed(error)));
  const problems = costProblems(schema, document);
  if (problems.length > 0) return problems.map(named);
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

function placed({ message, locations }: GraphQLError): string {
  const [place] = locations ?? [];
  return place ? `${message} (line ${String(place.line)}, column ${String(place.column)})` : message;
}
