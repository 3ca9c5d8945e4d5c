import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Repository } from 'typeorm';
import type { Actor } from '../../identity/audit/actor.js';
import { Operations } from '../../identity/audit/operations.js';
import { addFreeRows } from '../../platform/database/rows/add-rows.js';
import { Database } from '../../platform/database/database.js';
import { message } from '../../platform/text/message.js';
import { UserError } from '../../platform/failure/user-error.js';
import { documentIdOf } from '../../platform/graphql/documents/document-id.js';
import { TrustedDocuments } from '../../platform/graphql/documents/trusted-documents.js';
import type { NewDocument } from './new-persisted-query.js';
import { TrustedDocumentEntity } from './trusted-document.entity.js';

export interface ListedDocument {
  hash: string;
  /** The names of its operations. */
  operations: readonly string[];
  addedAt: string;
  addedBy: string;
}

/** Writes the documents that callers may reference by their hash. */
@Injectable()
export class PersistedQueryService implements OnModuleInit {
  constructor(
    @InjectRepository(TrustedDocumentEntity) private readonly rows: Repository<TrustedDocumentEntity>,
    private readonly database: Database,
    private readonly operations: Operations,
    private readonly trusted: TrustedDocuments,
  ) {}

  onModuleInit(): void {
    this.trusted.findBy((hashes) => this.#texts(hashes));
  }

  /** Adds checked documents, and returns the hashes of the new ones. */
  add(documents: readonly NewDocument[], actor: Actor): Promise<string[]> {
    return this.operations.run({ action: 'addDocuments', actor }, async () => {
      const rows = documents.map(({ hash, text, operations }) => ({
        hash: Buffer.from(hash, 'hex'),
        text,
        operations: [...operations],
        addedBy: actor.name,
      }));
      const added = await addFreeRows(this.rows, rows, 'uq_trusted_document_hash', NOTED);
      for (const { id, ...after } of added.map(auditOf)) {
        this.operations.current.note({ kind: 'TRUSTED_DOCUMENT', id, after });
      }
      return added.map(({ hash }) => hash.toString('hex'));
    });
  }

  /** Removes the documents with these hashes, all or none; NOT_FOUND for each missing one. */
  remove(hashes: readonly string[], actor: Actor): Promise<void> {
    return this.operations.run({ action: 'removeDocuments', actor }, async () => {
      const found = await this.rows.find({
        where: { hash: Any(hashes.map((hash) => Buffer.from(hash, 'hex'))) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const removed = found.map(auditOf);
      const known = new Set(removed.map(({ hash }) => hash));
      const [first, ...others] = hashes.filter((hash) => !known.has(hash)).map(unknownDocument);
      if (first) throw new UserError(first, ...others);
      await this.rows.delete({ id: Any(removed.map(({ id }) => id)) });
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

/** The columns that the audit shows. */
const NOTED = ['id', 'hash', 'operations'] as const;

function auditOf({ id, hash, operations }: Pick<TrustedDocumentEntity, (typeof NOTED)[number]>) {
  return { id, hash: hash.toString('hex'), operations };
}

function unknownDocument(hash: string) {
  return { code: 'NOT_FOUND', message: message`The document ${documentIdOf(hash)} does not exist.` } as const;
}
