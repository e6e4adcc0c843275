import { writeSync } from 'node:fs';

// The command line itself, which reports at its end what the whole process took.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (user + system) / 1000, memory: maxRSS / 1000 }));
});
await import('../dist/cli/main.js');
