import { Injectable } from '@nestjs/common';
import type { NodeSource } from '../../platform/graphql/schema/node.type.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';

/** Finds an object by its global id. Null if it does not exist or the caller may not read it. */
export type FindNode = (globalId: string, context: RequestContext) => Promise<NodeSource | null>;

/** Finds objects outside the catalog by the first letter of their global ids. */
@Injectable()
export class NodeFinders {
  readonly #finders = new Map<string, FindNode>();

  /** Registers the finder of objects whose ids begin with the letter. */
  add(letter: string, find: FindNode): void {
    if (this.#finders.has(letter)) throw new Error(`Two features find objects by ids with ${letter}.`);
    this.#finders.set(letter, find);
  }

  /** The object with this id. Null if it does not exist or the caller may not read it. */
  async find(globalId: string, context: RequestContext): Promise<NodeSource | null> {
    return (await this.#finders.get(globalId.charAt(0))?.(globalId, context)) ?? null;
  }
}
