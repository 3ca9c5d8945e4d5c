import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';

/** Commands have no endpoint, and the schema would take a quarter of their time. */
export class EndpointDriver extends ApolloDriver {
  override generateSchema(options: ApolloDriverConfig): Promise<GraphQLSchema> | null {
    // Nest's type does not say that it is absent without HTTP.
    const { httpAdapter }: { httpAdapter?: unknown } = this.httpAdapterHost;
    return httpAdapter ? super.generateSchema(options) : Promise.resolve(emptySchema());
  }
}

function emptySchema(): GraphQLSchema {
  const fields = { none: { type: GraphQLString } };
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });
}
