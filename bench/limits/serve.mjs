/** Listens on a free port, tells it to the parent, and ends with it. */
export function serve(server) {
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole group; the parent ends its children in order.
  process.on('SIGINT', () => undefined);
}
