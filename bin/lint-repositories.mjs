/** ESLint rule: refuses the methods of TypeORM's repositories that compare, cascade or load before a write. */

const CLASSES = new Set(['Repository', 'EntityManager', 'BaseEntity']);
const METHODS = new Set(['save', 'remove', 'softRemove', 'recover', 'softDelete', 'restore', 'transaction']);

/** @type {import('eslint').Rule.RuleModule} */
export const noEntityPersistence = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      refused:
        'Use insert, update, delete or changeRow. `{{method}}` of TypeORM loads the row first and can lose updates.',
    },
  },
  create(context) {
    const { parserServices } = context.sourceCode;
    return {
      'CallExpression > MemberExpression.callee'(node) {
        const method = node.property.name;
        if (!METHODS.has(method)) return;
        const type = parserServices.getTypeAtLocation(node.object);
        if (CLASSES.has(type.getSymbol()?.name))
          context.report({ node, messageId: 'refused', data: { method } });
      },
    };
  },
};
