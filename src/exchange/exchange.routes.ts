import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Actor } from '../audit/actor.js';
import { UserError } from '../platform/failure/user-error.js';
import { answering } from './answering.js';
import { ExportService } from './export.service.js';
import { type ImportOutcome, ImportService } from './import.service.js';
import { EXCHANGE_KINDS, type ExchangeKindName } from './kinds/exchange-kind.js';
import { planJson } from './plan/plan-json.js';
import { TABLE_LIMITS, type Table, TableError, type TableFormat } from './reading/table.js';
import { readForeignTable } from './reading/table-reader.js';
import { RevertService } from './revert.service.js';

/** None of them can be sent by a form of a foreign page. */
const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const FORMATS = Object.keys(TYPES) as TableFormat[];
interface Params {
  readonly kind: string;
  readonly format: string;
}

type Query = Readonly<Record<string, string | undefined>>;

/**
 * `POST /import/{kind}`, `POST /import/revert` and `GET /export/{kind}.{format}`, past Nest, which knows no
 * limits for one route.
 */
@Injectable()
export class ExchangeRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly imports: ImportService,
    private readonly exports: ExportService,
    private readonly reverts: RevertService,
  ) {}

  onModuleInit(): void {
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    if (!adapter) return;
    void adapter.getInstance<FastifyInstance>().register((routes, _options, done) => {
      routes.removeAllContentTypeParsers();
      const options = { parseAs: 'buffer', bodyLimit: TABLE_LIMITS.bytes } as const;
      routes.addContentTypeParser(Object.values(TYPES), options, (_request, body, parsed) =>
        parsed(null, body),
      );
      routes.post('/import/:kind', { bodyLimit: TABLE_LIMITS.bytes }, (request, reply) =>
        answering(reply, () => this.#import(request, reply)),
      );
      routes.post('/import/revert', (request, reply) => answering(reply, () => this.#revert(request, reply)));
      routes.get('/export/:kind.:format', (request, reply) =>
        answering(reply, () => this.#export(request, reply)),
      );
      done();
    });
  }

  async #import(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const kind = kindOf((request.params as Params).kind);
    if (!request.caller) throw unauthenticated();
    const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    const format = FORMATS.find((known) => TYPES[known] === type);
    if (!format || !Buffer.isBuffer(request.body)) throw new TableError('The body must be the file.');
    const table = await readForeignTable(request.body, format);
    const outcome = await this.#run(kind, table, request).finally(() => table.rows.close());
    const body = Readable.from(planJson(outcome));
    body.once('close', outcome.close);
    return reply
      .status(outcome.plan.problems.length > 0 ? 422 : 200)
      .header('content-type', 'application/json; charset=utf-8')
      .send(body);
  }

  #run(kind: ExchangeKindName, table: Table, request: FastifyRequest): Promise<ImportOutcome> {
    const query = request.query as Query;
    return this.imports.run({
      kind,
      event: query.event ?? '',
      table,
      actor: request.caller as Actor,
      requestId: request.id,
      ...idempotencyOf(request),
      dryRun: isOn(query.dryRun),
      ...(query.digest === undefined ? {} : { digest: query.digest }),
      options: {
        share: isOn(query.share),
        createCategories: isOn(query.createCategories),
        createBooths: isOn(query.createBooths),
      },
    });
  }

  /** The body is `{"id": "…"}`: a form of a foreign page cannot send it. */
  async #revert(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!request.caller) throw unauthenticated();
    const outcome = await this.reverts.run(jobIn(request.body), request.caller as Actor, request.id);
    return reply.status(outcome.conflicts.length > 0 ? 409 : 200).send(outcome);
  }

  async #export(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const query = request.query as Query;
    const params = request.params as Params;
    const kind = kindOf(params.kind);
    const format = FORMATS.find((known) => known === params.format);
    if (!format) throw new UserError({ code: 'NOT_FOUND', message: `Formats are ${FORMATS.join(', ')}.` });
    const file = await this.exports.open({
      kind,
      event: query.event ?? '',
      format,
      actor: request.caller as Actor | null,
      requestId: request.id,
      isPublic: isOn(query.public),
    });
    return reply
      .header('content-type', format === 'xlsx' ? TYPES.xlsx : `${TYPES[format]}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="${kind}.${format}"`)
      .header('cache-control', 'private, no-store')
      .send(file);
  }
}

function kindOf(name: string): ExchangeKindName {
  const kind = EXCHANGE_KINDS.find((known) => known === name);
  if (kind) return kind;
  throw new UserError({ code: 'NOT_FOUND', message: `Kinds are ${EXCHANGE_KINDS.join(', ')}.` });
}

/** The same key with the same file and options is the same import. */
function idempotencyOf({ headers, body, query, params }: FastifyRequest) {
  const key = headers['idempotency-key'];
  if (key === undefined) return {};
  const file = createHash('sha256')
    .update(body as Buffer)
    .digest('hex');
  const options = Object.entries(query as Query).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const request = { params, options, file };
  return { idempotency: { key: Array.isArray(key) ? key.join() : key, request } };
}

function jobIn(body: unknown): string {
  try {
    const { id } = JSON.parse(String(body)) as { id?: unknown };
    if (typeof id === 'string') return id;
  } catch {
    // Not JSON, or null.
  }
  throw new TableError('The body must be {"id": "…"} with the id of an import.');
}

/** Before a foreign file is looked at. */
function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'false';
}
