import { Controller, Get, Header, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { contentTag, namesTag } from '../../http/entity-tag.js';
import { printApiSchema } from './api-schema.js';

/** Serves the schema for code generators and people. */
@Controller()
export class SchemaController {
  #schemaText: string | undefined;
  #tag: string | undefined;

  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('schema.graphql')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  schema(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    if (!this.config.publicSchema) throw new NotFoundException();
    this.#schemaText ??= printApiSchema(this.schemaHost.schema);
    this.#tag ??= contentTag(this.#schemaText);
    void reply.header('etag', this.#tag);
    if (!namesTag(request.headers['if-none-match'], this.#tag)) return this.#schemaText;
    void reply.status(304);
    return '';
  }
}
