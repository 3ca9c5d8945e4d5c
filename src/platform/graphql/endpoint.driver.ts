import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';

/** Builds no schema for commands: they have no endpoint, and it would take a quarter of their time. */
export class EndpointDriver extends ApolloDriver {
  override generateSchema(options: ApolloDriverConfig): Promise<GraphQLSchema> | null {
    // Nest's type omits that it is absent without HTTP.
    const { httpAdapter }: { httpAdapter?: unknown } = this.httpAdapterHost;
    return httpAdapter ? super.generateSchema(options) : Promise.resolve(emptySchema());
  }
}

function emptySchema(): GraphQLSchema {
  const fields = { none: { type: GraphQLString } };
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });
}
