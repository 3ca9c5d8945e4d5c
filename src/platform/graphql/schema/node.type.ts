import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** The property of every source of a Node from which graphql-js resolves its type. */
export interface NodeSource {
  __typename: string;
}

@InterfaceType('Node', {
  description: 'An object with a global id.',
  resolveType: (source: NodeSource) => source.__typename,
})
export abstract class NodeType {
  @Field(() => ID, {
    description: 'Opaque, globally unique and stable for the life of the object; fit for a QR code.',
  })
  id: string;
}
