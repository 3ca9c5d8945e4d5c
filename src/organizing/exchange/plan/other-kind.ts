import { message, type Message, term } from '../../../platform/text/message.js';
import { likelierKind } from '../headers/likely-kind.js';
import { KINDS } from '../kinds/kinds.js';
import type { ExchangeKind } from '../model/exchange-kind.js';

/** A line if the file has clearly more columns of another kind of object. */
export function otherKind(header: readonly string[], kind: ExchangeKind): Message[] {
  const other = likelierKind(header, kind, Object.values(KINDS));
  if (!other) return [];
  return [
    message`The columns are those of ${term(other.name)} rather than of ${term(kind.name)}. Choose the kind ${term(other.name)} for this file.`,
  ];
}
