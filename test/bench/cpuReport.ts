/** Loaded before a server's own program: tells the parent, whenever it asks, how much CPU time the process has used. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ user, system, memory: process.memoryUsage.rss() });
});
process.channel?.unref();
