import { Controller, Get, Header } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printApiSchema } from './print-schema.js';

/** Hands out the schema for code generators and people. */
@Controller()
export class SchemaController {
  #printed: string | undefined;

  constructor(private readonly schemaHost: GraphQLSchemaHost) {}

  @Get('schema.graphql')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  schema(): string {
    return (this.#printed ??= printApiSchema(this.schemaHost.schema));
  }
}
