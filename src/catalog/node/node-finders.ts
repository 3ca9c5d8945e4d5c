import { Injectable } from '@nestjs/common';
import type { NodeSource } from '../../platform/graphql/node.type.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';

/** Finds an object by its global id. Null if none exists or the caller may not see it. */
export type FindNode = (globalId: string, context: RequestContext) => Promise<NodeSource | null>;

/** Finds objects that are not of the catalog, by the letters that their global ids begin with. */
@Injectable()
export class NodeFinders {
  readonly #finders = new Map<string, FindNode>();

  /** Registers who finds objects whose ids begin with the letter. */
  add(letter: string, find: FindNode): void {
    if (this.#finders.has(letter)) throw new Error(`Two features find objects by ids with ${letter}.`);
    this.#finders.set(letter, find);
  }

  /** The object with this id. Null if none exists that the caller may see. */
  async find(globalId: string, context: RequestContext): Promise<NodeSource | null> {
    return (await this.#finders.get(globalId.charAt(0))?.(globalId, context)) ?? null;
  }
}
