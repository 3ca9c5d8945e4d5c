import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** What every source of a Node carries, so that graphql-js knows which type it is. */
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
