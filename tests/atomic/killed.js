// The process that kill.test.ts kills: writes packages over each other, for ever.
//
//   node killed.js <folder of the built tool> <out> <JSON of the packages, in their order>
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [built = '', out = '', file = ''] = process.argv.slice(2);
const { writePackage } = await import(pathToFileURL(`${built}/output/writePackage.js`).href);
const packages = JSON.parse(readFileSync(file, 'utf8'));

process.stdout.write('ready\n');
for (;;) {
  for (const { files, manifest } of packages) {
    const result = writePackage(out, files, manifest);
    if (!result.ok) throw new Error(result.problem.message);
  }
}
