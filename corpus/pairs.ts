import { corpusFolder } from './collections.ts';
import { figuresOf } from './pairs/figures.ts';
import { pairsIn } from './pairs/pairs.ts';
import { pairText } from './pairs/text.ts';

// What becomes of real APIs over the years: `npm run pairs`, with `--only <part of a name>` and `--json`.

const words = process.argv.slice(2);
const only = words.includes('--only') ? (words[words.indexOf('--only') + 1] ?? '') : '';
const pairs = pairsIn(corpusFolder).filter(({ name }) => name.includes(only));
if (pairs.length === 0) {
  process.stderr.write(`There is no pair in ${corpusFolder}: CORPUS=<folder> npm run pairs\n`);
  process.exitCode = 1;
}
for (const pair of pairs) {
  const figures = await figuresOf(pair);
  process.stdout.write(
    words.includes('--json') ? `${JSON.stringify(figures)}\n` : `${pairText(figures)}\n`,
  );
  const { wrong, proofs } = figures;
  for (const line of wrong) process.stderr.write(`wrong: ${line.slice(0, 300)}\n`);
  for (const { names, disagreements } of proofs)
    for (const { id, rules, compiler } of disagreements)
      process.stderr.write(
        `wrong, ${names} names: ${id}: ${JSON.stringify({ rules, compiler }).slice(0, 600)}\n`,
      );
  if (wrong.length + proofs.flatMap((proof) => proof.disagreements).length > 0)
    process.exitCode = 1;
}
