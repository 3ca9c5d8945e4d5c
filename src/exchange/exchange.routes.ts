import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Actor } from '../audit/actor.js';
import { UserError } from '../platform/failure/user-error.js';
import { ExportService } from './export.service.js';
import { ImportService } from './import.service.js';
import { EXCHANGE_KINDS, type ExchangeKindName } from './kinds/exchange-kind.js';
import { TABLE_LIMITS, TableError, type TableFormat } from './reading/table.js';
import { readForeignTable } from './reading/table-reader.js';

/** None of them can be sent by a form of a foreign page. */
const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const FORMATS = Object.keys(TYPES) as TableFormat[];
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STALE: 409,
};

interface Params {
  readonly kind: string;
  readonly format: string;
}

type Query = Readonly<Record<string, string | undefined>>;

/** `POST /import/{kind}` and `GET /export/{kind}.{format}`, past Nest, which knows no limits for one route. */
@Injectable()
export class ExchangeRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly imports: ImportService,
    private readonly exports: ExportService,
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
      routes.get('/export/:kind.:format', (request, reply) =>
        answering(reply, () => this.#export(request, reply)),
      );
      done();
    });
  }

  async #import(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const query = request.query as Query;
    const kind = kindOf((request.params as Params).kind);
    if (!request.caller) throw unauthenticated();
    const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    const format = FORMATS.find((known) => TYPES[known] === type);
    if (!format || !Buffer.isBuffer(request.body)) throw new TableError('The body must be the file.');
    const { plan, job } = await this.imports.run({
      kind,
      event: query.event ?? '',
      table: await readForeignTable(request.body, format),
      actor: request.caller as Actor,
      requestId: request.id,
      dryRun: isOn(query.dryRun),
      ...(query.digest === undefined ? {} : { digest: query.digest }),
      options: {
        share: isOn(query.share),
        createCategories: isOn(query.createCategories),
        createBooths: isOn(query.createBooths),
      },
    });
    return reply.status(plan.problems.length > 0 ? 422 : 200).send({ ...plan, job });
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

/** What the caller can put right is told with a status of its own; all else is a fault. */
async function answering(reply: FastifyReply, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    const [code, message] = toldBy(error) ?? [];
    if (code === undefined) throw error;
    return reply.status(STATUS[code] ?? 422).send({ errors: [{ message, extensions: { code } }] });
  }
}

function toldBy(error: unknown): [code: string, message: string] | undefined {
  if (error instanceof TableError) return ['INVALID', error.message];
  if (error instanceof UserError) {
    return [error.problems[0]?.code ?? 'INVALID', error.problems.map(({ message }) => message).join(' ')];
  }
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return typeof code === 'string' ? [code, (error as Error).message] : undefined;
}

function kindOf(name: string): ExchangeKindName {
  const kind = EXCHANGE_KINDS.find((known) => known === name);
  if (kind) return kind;
  throw new UserError({ code: 'NOT_FOUND', message: `Kinds are ${EXCHANGE_KINDS.join(', ')}.` });
}

/** Before a foreign file is looked at. */
function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'false';
}
