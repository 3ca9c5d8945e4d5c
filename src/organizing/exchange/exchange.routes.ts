import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { unauthenticated } from '../../identity/account/permissions.js';
import { fastifyOf } from '../../platform/http/fastify-of.js';
import type { Actor } from '../../identity/audit/actor.js';
import { message, messagesIn } from '../../platform/text/message.js';
import { UserError } from '../../platform/failure/user-error.js';
import { errorLine, messageLocaleOf, respondWithErrors } from '../../platform/http/http-problem.js';
import { UploadReceiver } from '../../platform/http/upload/upload-receiver.js';
import { LINES_TYPE, ProgressLines } from '../../platform/progress/progress-lines.js';
import { ExportService } from './export.service.js';
import { importOptions, isOn, tableOptions } from './import-options.js';
import { type ImportOutcome, ImportService } from './import.service.js';
import type { ImportRequest } from './import-request.js';
import { EXCHANGE_KINDS, type ExchangeKindName } from './model/exchange-kind.js';
import { planJson, planView } from './plan-json.js';
import { type SourceFormat, TABLE_LIMITS, TableError, type TableFormat } from './parsers/table.js';
import { readForeignTable } from './parsers/table-reader.js';
import { receivedTable } from './pictures/received-table.js';
import { returnedRows, returnsRows } from './returned-rows.js';
import { RevertService } from './revert.service.js';
import { xlsxBytes } from './serializers/xlsx-bytes.js';

/** HTML forms of other sites cannot send these content types. */
const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** The maximum size of a request to revert an import, `{"id": "…"}`, in bytes. */
const REVERT_BYTES = 4096;
const FORMATS = Object.keys(TYPES) as TableFormat[];
const SOURCE_TYPES: Readonly<Record<SourceFormat, string>> = { ...TYPES, xml: 'application/xml' };
/** The content type of an archive with a table and the pictures that its cells name. */
const ARCHIVE = 'application/zip';
const ARCHIVE_BYTES = 200 * 1024 * 1024;
const SOURCE_FORMATS = Object.keys(SOURCE_TYPES) as SourceFormat[];
/** An uploaded table to import. Its receiver closes its rows. */
interface UploadedTable extends Pick<ImportRequest, 'kind' | 'table' | 'pictures'> {
  /** The digest of the uploaded file. */
  readonly sha256: string;
}

interface Params {
  readonly kind: string;
  readonly format: string;
}

type Query = Readonly<Record<string, string | undefined>>;
/** The properties that the routes add to the query of a request. */
type ImportPart = Pick<
  ImportRequest,
  'kind' | 'table' | 'pictures' | 'idempotency' | 'dryRun' | 'progress' | 'signal'
>;

/**
 * `POST /import/{kind}`, `/import/{kind}/returned`, `/import/schedule` and `/import/revert`, and
 * `GET /export/{kind}.{format}`. They are outside of Nest, because Nest has no limits per route.
 */
@Injectable()
export class ExchangeRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly imports: ImportService,
    private readonly exports: ExportService,
    private readonly reverts: RevertService,
    private readonly uploads: UploadReceiver,
  ) {}

  onModuleInit(): void {
    const fastify = fastifyOf(this.adapterHost);
    if (!fastify) return;
    void fastify.register((routes, _options, done) => {
      this.uploads.serve(routes, /^\/import\/(?!revert\b)/, [...Object.values(SOURCE_TYPES), ARCHIVE]);
      routes.post('/import/:kind', (request, reply) =>
        respondWithErrors(reply, () => this.#import(request, reply, this.#importFile.bind(this))),
      );
      routes.post('/import/:kind/returned', (request, reply) =>
        respondWithErrors(reply, () => this.#import(request, reply, this.#returnRows.bind(this))),
      );
      done();
    });
    void fastify.register((routes, _options, done) => {
      routes.removeAllContentTypeParsers();
      const options = { parseAs: 'string', bodyLimit: REVERT_BYTES } as const;
      routes.addContentTypeParser(TYPES.json, options, (_request, body, callback) => callback(null, body));
      routes.post('/import/revert', { bodyLimit: REVERT_BYTES }, (request, reply) =>
        respondWithErrors(reply, () => this.#revert(request, reply)),
      );
      routes.get('/export/:kind.:format', (request, reply) =>
        respondWithErrors(reply, () => this.#export(request, reply)),
      );
      done();
    });
  }

  /** Checks the headers before it receives the file. */
  async #import(
    request: FastifyRequest,
    reply: FastifyReply,
    respond: (upload: UploadedTable, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    if (!request.caller) throw unauthenticated();
    const { kind: name } = request.params as Params;
    const kind = name === 'schedule' ? 'sessions' : kindOf(name);
    const actor = request.caller as Actor;
    await this.imports.admit(actor, textIn(request, 'event') ?? '');
    const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    const format = SOURCE_FORMATS.find((candidate) => SOURCE_TYPES[candidate] === type);
    const isArchive = type === ARCHIVE;
    if (!format && !isArchive) throw new TableError(message`The body must be the file.`);
    const terms = { caller: actor.name, maximum: isArchive ? ARCHIVE_BYTES : TABLE_LIMITS.bytes };
    const file = await this.uploads.receive(request, reply, terms);
    try {
      const { pictures, ...receivedFile } = await receivedTable(file, format);
      const options = tableOptions(kind, request.query as Query);
      const table = await readForeignTable(receivedFile.source, receivedFile.format, options);
      return await respond({ kind, table, pictures, sha256: file.sha256 }, request, reply);
    } finally {
      await file.close();
    }
  }

  async #importFile(
    { kind, table, pictures, sha256 }: UploadedTable,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const dryRun = isOn((request.query as Query).dryRun);
    const part = { kind, table, pictures, dryRun, ...idempotencyOf(request, sha256) };
    try {
      if (request.headers.accept === LINES_TYPE) return await this.#respondInLines(part, request, reply);
      const outcome = await this.#run(part, request);
      const locale = messageLocaleOf(request);
      const isView = isOn((request.query as Query).view);
      const body = Readable.from(isView ? [await planView(outcome, locale)] : planJson(outcome, locale));
      body.once('close', outcome.close);
      return await reply
        .status(outcome.plan.problems.length > 0 ? 422 : 200)
        .header('content-type', 'application/json; charset=utf-8')
        .send(body);
    } finally {
      table.rows.close();
    }
  }

  /** The status is sent before the import begins, so the last line contains the result or the error. */
  async #respondInLines(
    part: ImportPart,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const lines = new ProgressLines(reply);
    try {
      const outcome = await this.#run({ ...part, progress: lines, signal: lines.signal }, request);
      lines.end(await planView(outcome, messageLocaleOf(request)).finally(outcome.close));
    } catch (error) {
      if (!lines.signal.aborted) lines.end(errorLine(error, request));
    }
    return reply;
  }

  /** Sends the rows with errors as a workbook and does not change the event. 204 if no row has an error. */
  async #returnRows(
    { kind, table, pictures }: UploadedTable,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const outcome = await this.#run({ kind, table, pictures, dryRun: true }, request);
      const { plan, rowsToReturn, close } = outcome;
      close();
      if (!returnsRows(plan)) {
        table.rows.close();
        return await reply.status(204).send();
      }
      const body = Readable.from(
        xlsxBytes(returnedRows(outcome.table, plan, rowsToReturn, messageLocaleOf(request))),
        {
          objectMode: false,
        },
      );
      body.once('close', () => table.rows.close());
      return await reply
        .header('content-type', TYPES.xlsx)
        .header('content-disposition', `attachment; filename="${kind}-returned.xlsx"`)
        .header('cache-control', 'private, no-store')
        .send(body);
    } catch (error) {
      table.rows.close();
      throw error;
    }
  }

  #run({ kind, table, ...settings }: ImportPart, request: FastifyRequest): Promise<ImportOutcome> {
    const digest = textIn(request, 'digest');
    return this.imports.run({
      kind,
      event: textIn(request, 'event') ?? '',
      table,
      file: textIn(request, 'file'),
      actor: request.caller as Actor,
      requestId: request.id,
      ...settings,
      ...(digest === undefined ? {} : { digest }),
      options: importOptions(request.query as Query),
    });
  }

  /** The body is `{"id": "…", "unpublish": true}` as JSON, which an HTML form of another site cannot send. */
  async #revert(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!request.caller) throw unauthenticated();
    const { caller, body, id: requestId } = request;
    const { id, unpublishes } = revertIn(body);
    const outcome = await this.reverts.run({ id, unpublishes, actor: caller as Actor, requestId });
    const isDone = outcome.conflicts.length === 0 && (outcome.published === 0 || unpublishes);
    return reply
      .status(isDone ? 200 : 409)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify(outcome, messagesIn(messageLocaleOf(request))));
  }

  async #export(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const params = request.params as Params;
    const kind = kindOf(params.kind);
    const format = FORMATS.find((candidate) => candidate === params.format);
    if (!format)
      throw new UserError({ code: 'NOT_FOUND', message: message`Formats are ${FORMATS.join(', ')}.` });
    const file = await this.exports.open({
      kind,
      event: textIn(request, 'event') ?? '',
      format,
      actor: request.caller as Actor | null,
      requestId: request.id,
      isPublic: isOn((request.query as Query).public),
      http: request,
    });
    return reply
      .header('content-type', format === 'xlsx' ? TYPES.xlsx : `${TYPES[format]}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="${kind}.${format}"`)
      .header('cache-control', 'private, no-store')
      .send(file);
  }
}

/** A parameter of the query. If it is repeated, it is an array, and the first value counts. */
function textIn({ query }: FastifyRequest, name: string): string | undefined {
  return [(query as Query)[name]].flat()[0];
}

function kindOf(name: string): ExchangeKindName {
  const kind = EXCHANGE_KINDS.find((candidate) => candidate === name);
  if (kind) return kind;
  throw new UserError({ code: 'NOT_FOUND', message: message`Kinds are ${EXCHANGE_KINDS.join(', ')}.` });
}

/** The same key with the same file and options identifies the same import. */
function idempotencyOf(
  { headers, query, params }: FastifyRequest,
  file: string,
): Pick<ImportRequest, 'idempotency'> {
  const key = headers['idempotency-key'];
  if (key === undefined) return {};
  const options = Object.entries(query as Query).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const request = { params, options, file };
  return { idempotency: { key: Array.isArray(key) ? key.join() : key, request } };
}

function revertIn(body: unknown): { id: string; unpublishes: boolean } {
  try {
    const { id, unpublish } = JSON.parse(String(body)) as { id?: unknown; unpublish?: unknown };
    if (typeof id === 'string') return { id, unpublishes: unpublish === true };
  } catch {
    // Not JSON, or null.
  }
  throw new TableError(message`The body must be {"id": "…"} with the id of an import.`);
}
