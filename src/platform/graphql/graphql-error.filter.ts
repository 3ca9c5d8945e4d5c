import { Catch, type ExceptionFilter } from '@nestjs/common';
import { GraphQLError } from 'graphql';

/** Hands the caller's own mistakes on as they are; Nest would log each of them as a fault of ours. */
@Catch(GraphQLError)
export class GraphqlErrorFilter implements ExceptionFilter<GraphQLError> {
  /** graphql-js takes an error that a resolver returns for one that it throws. */
  catch(error: GraphQLError): GraphQLError {
    return error;
  }
}
