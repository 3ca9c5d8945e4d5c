import { Int } from '@nestjs/graphql';
import { addField, type ResolverDecorator } from '../platform/graphql/schema/linked-field.js';
import { PlainField } from '../platform/graphql/schema/plain-field.js';
import { DateTimeScalar } from '../platform/graphql/schema/scalars.js';
import type { LoadingResolver } from './object-field.js';
import type { CatalogSource } from './snapshot/event-snapshot.js';

/** The values in a document: those of the last change that visitors see. */
interface ChangedSource extends CatalogSource {
  readonly version: number;
  readonly updatedAt: string;
  readonly exhibitor?: string;
}

/**
 * Adds the fields `version` and `updatedAt` of a row to a resolver. Staff and members read the values of the row,
 * visitors those of the last change that they see. `exhibitorKey`: the property with the id of the object's exhibitor.
 */
export function RowChangeFields(
  object: string,
  exhibitorKey: 'objectId' | 'exhibitor',
): ResolverDecorator<LoadingResolver> {
  const read = (name: 'version' | 'updatedAt') =>
    function resolve(this: LoadingResolver, source: ChangedSource, _args: object, context: object): unknown {
      const visible = source[name];
      const current = this.loaders.of(context).staffField(source, name, source[exhibitorKey]);
      return current?.then((value) => value ?? visible) ?? visible;
    };
  const options = {
    version: {
      description:
        'The number of the stored version. It rises with each change. Send it with a mutation to detect concurrent changes. For visitors it is that of the last change that they see.',
    },
    updatedAt: {
      description: `The time of the last change of the ${object} itself. For visitors it is that of the last change that they see.`,
    },
  };
  return ({ prototype }) => {
    addField(
      prototype as object,
      'version',
      read('version'),
      PlainField(() => Int, options.version),
    );
    addField(
      prototype as object,
      'updatedAt',
      read('updatedAt'),
      PlainField(() => DateTimeScalar, options.updatedAt),
    );
  };
}
