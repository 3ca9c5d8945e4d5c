import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../identity/audit/actor.js';
import { Operations } from '../../identity/audit/operations.js';
import { Database } from '../../platform/database/database.js';
import { Transactions } from '../../platform/database/transactions.js';
import { message } from '../../platform/text/message.js';
import { UserError } from '../../platform/failure/user-error.js';
import { documentIdOf } from '../../platform/graphql/documents/document-id.js';
import { TrustedDocuments } from '../../platform/graphql/documents/trusted-documents.js';
import type { NewDocument } from './new-persisted-query.js';

/** A document as it is listed. */
export interface ListedDocument {
  hash: string;
  /** The names of its operations. */
  operations: readonly string[];
  addedAt: string;
  addedBy: string;
}

/** The audit record of a document. */
interface DocumentRow {
  id: string;
  hash: string;
  operations: string[];
}

/** Writes the documents that callers may reference by their hash. */
@Injectable()
export class PersistedQueryService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly trusted: TrustedDocuments,
  ) {}

  onModuleInit(): void {
    this.trusted.findBy((hashes) => this.#texts(hashes));
  }

  /** Adds checked documents, and returns the hashes of the new ones. */
  add(documents: readonly NewDocument[], actor: Actor): Promise<string[]> {
    return this.operations.run({ action: 'addDocuments', actor }, async () => {
      const added = await this.transactions.sql.query<DocumentRow>({
        text: ADD,
        values: [JSON.stringify(documents), actor.name],
      });
      for (const { id, ...after } of added) {
        this.operations.current.note({ kind: 'TRUSTED_DOCUMENT', id, after });
      }
      return added.map(({ hash }) => hash);
    });
  }

  /** Removes the documents with these hashes, all or none; NOT_FOUND for each missing one. */
  remove(hashes: readonly string[], actor: Actor): Promise<void> {
    return this.operations.run({ action: 'removeDocuments', actor }, async () => {
      const removed = await this.transactions.sql.query<DocumentRow>({ text: REMOVE, values: [hashes] });
      const known = new Set(removed.map(({ hash }) => hash));
      const [first, ...others] = hashes.filter((hash) => !known.has(hash)).map(unknownDocument);
      if (first) throw new UserError(first, ...others);
      for (const { id, ...before } of removed) {
        this.operations.current.note({ kind: 'TRUSTED_DOCUMENT', id, before });
      }
    });
  }

  /** All documents, the oldest first. */
  list(): Promise<ListedDocument[]> {
    return this.database.query<ListedDocument>({
      text: `select encode(hash, 'hex') as hash, operations, iso_instant(added_at) as "addedAt", added_by as "addedBy"
        from trusted_document order by added_at, id`,
    });
  }

  async #texts(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ hash: string; text: string }>({
      name: 'trusted-documents',
      text: `select encode(hash, 'hex') as hash, text from trusted_document
        where hash = any(array(select decode(asked, 'hex') from unnest($1::text[]) asked))`,
      values: [hashes],
    });
    return new Map(rows.map(({ hash, text }) => [hash, text]));
  }
}

const ADD = `
  insert into trusted_document (hash, text, operations, added_by)
  select decode(hash, 'hex'), text, array(select json_array_elements_text(operations)), $2
  from json_to_recordset($1) as wanted(hash text, text text, operations json)
  on conflict on constraint uq_trusted_document_hash do nothing
  returning id, encode(hash, 'hex') as hash, operations`;

const REMOVE = `
  delete from trusted_document
  where hash = any(array(select decode(asked, 'hex') from unnest($1::text[]) asked))
  returning id, encode(hash, 'hex') as hash, operations`;

function unknownDocument(hash: string) {
  return { code: 'NOT_FOUND', message: message`The document ${documentIdOf(hash)} does not exist.` } as const;
}
