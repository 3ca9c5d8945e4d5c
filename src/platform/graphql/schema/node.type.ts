import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** A source of a Node, with the property from which graphql-js resolves the type. */
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
