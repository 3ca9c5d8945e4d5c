import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { OperationTypeNode } from 'graphql';
import type { RequestContext } from '../request/request-context.js';
import { AdmissionControl } from '../../admission/admission-control.js';
import { networkOf } from '../../http/network.js';
import { overloadError } from '../../concurrency/concurrency-limit.js';
import type { Release } from '../../concurrency/waiting-queue.js';

/** Admits the queries that Apollo Server executes. Mutations are admitted at the start of their transaction. */
@Plugin()
export class AdmissionPlugin implements ApolloServerPlugin<RequestContext> {
  constructor(private readonly admission: AdmissionControl) {}

  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    let release: Release | undefined;
    let isOver = false;
    return Promise.resolve({
      didResolveOperation: async (request) => {
        if (request.operation?.operation !== OperationTypeNode.QUERY) {
          request.contextValue.deadline?.allowWrite();
          return;
        }
        release = await this.#enter(request);
        // Another plugin may have refused the request during the wait.
        if (isOver) release();
      },
      willSendResponse: () => {
        isOver = true;
        release?.();
        return Promise.resolve();
      },
    });
  }

  async #enter({ contextValue }: GraphQLRequestContext<RequestContext>): Promise<Release> {
    const { visitorReads, signedInReads } = this.admission;
    const limit = contextValue.caller === null ? visitorReads : signedInReads;
    const release = await limit.enter(networkOf(contextValue.address));
    if (release) return release;
    this.admission.countRefusal();
    throw overloadError();
  }
}
