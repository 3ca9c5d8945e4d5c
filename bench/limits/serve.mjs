/** Listens on a free port, reports the port to the parent, and ends with the parent. */
export function serve(server) {
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole group. The parent ends its children in order.
  process.on('SIGINT', () => undefined);
}
