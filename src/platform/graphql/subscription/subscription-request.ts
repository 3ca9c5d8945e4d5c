/** A well-formed subscription request: by its text, or by the identifier of a registered document. */
export interface SubscriptionRequest {
  query: string | undefined;
  documentId: unknown;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | undefined;
}

/**
 * Parses the body of a POST, the payload of a message or the parameters of a GET; undefined for another form.
 */
export function readSubscription(body: unknown): SubscriptionRequest | undefined {
  if (!isRecord(body)) return undefined;
  const { query, documentId, operationName } = body;
  const variables = readVariables(body.variables);
  if (!variables || (query != null && typeof query !== 'string')) return undefined;
  if (query == null && documentId == null) return undefined;
  if (operationName != null && typeof operationName !== 'string') return undefined;
  return { query: query ?? undefined, documentId, variables, operationName: operationName ?? undefined };
}

/** An address has the variables as the text of a JSON object. */
function readVariables(given: unknown): Readonly<Record<string, unknown>> | undefined {
  if (given == null || given === '') return {};
  if (typeof given !== 'string') return isRecord(given) ? given : undefined;
  try {
    const parsed: unknown = JSON.parse(given);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
