/**
 * The storeys of src, lowest first, and the folders of each, lowest first. A folder imports what stands above its line
 * here, never its own line. The files of a storey beside its folders import all of the storey.
 */
exports.STOREYS = {
  platform: [
    ['text', 'spool'],
    ['log', 'progress', 'concurrency', 'geometry'],
    ['failure'],
    ['config'],
    ['database', 'live', 'page'],
    ['admission', 'health', 'mail'],
    ['http'],
    ['graphql', 'lifecycle'],
    ['cli'],
  ],
  identity: [['audit'], ['account']],
  catalog: [['model', 'epoch'], ['revision'], ['projection', 'snapshot'], ['queries'], ['feed', 'node']],
  fair: [
    ['event'],
    ['category', 'media'],
    ['venue'],
    ['booth', 'exhibitor', 'pending-change', 'announcement'],
    ['product', 'programme'],
    ['search-setting'],
  ],
  organizing: [['access', 'allocation', 'call', 'edition', 'publication'], ['exchange'], ['registration']],
  visiting: [['search', 'sync', 'kiosk', 'persisted-queries', 'site', 'apps']],
  sample: [],
};
