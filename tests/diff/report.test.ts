import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from '../../generator/cli/diffLines.ts';
import { levels, type Change, type ChangeKind } from '../../generator/diff/change.ts';
import { changeOf, factsOf } from '../../generator/diff/finding.ts';
import { changelogEntry } from '../../generator/diff/report/changelog.ts';
import { diffMarkdown } from '../../generator/diff/report/markdown.ts';
import { rules } from '../../generator/diff/rules/rules.ts';

// What a person reads of changes, be they few or thousands: nothing that breaks is missing, and the counts are right.

const names = { before: 'old.json', after: 'new.json' };
const tellings: readonly (readonly [string, (changes: readonly Change[]) => string])[] = [
  ['a changelog', (changes) => changelogEntry(changes, { version: '2.0.0' })],
  ['Markdown', (changes) => diffMarkdown(changes, names)],
  ['text', (changes) => diffLines(changes, names).join('\n')],
];

const kinds = Object.keys(rules) as readonly ChangeKind[];
const ofApi = new Set<ChangeKind>(kinds.filter((kind) => /^(?:api|base-url|scheme)/.test(kind)));
const word = fc.stringMatching(/^[a-z]{1,2}$/);
/** A function in one of few modules, or in none. */
const functionName = fc
  .tuple(fc.constantFrom('', 'boats.', 'boats.crew.', 'ports.'), word)
  .map(([folder, name]) => `${folder}${name}`);

const someChange: fc.Arbitrary<Change> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    level: fc.constantFrom(undefined, ...levels),
    name: functionName,
    next: functionName,
    place: fc
      .constantFrom('body', 'response.200', 'query')
      .chain((top) => word.map((key) => `${top}.${key}`)),
    before: word,
    after: word,
  })
  .map(({ kind, level, name, next, place, before, after }) => {
    const of = (one: string) => ({ id: `GET /${one}`, function: one });
    const sides = {
      ...(kind === 'operation-added' ? {} : { before: of(name) }),
      ...(kind === 'operation-removed' ? {} : { after: of(next) }),
    };
    const finding = { kind, level, place, before, after };
    return changeOf(finding, ofApi.has(kind) ? undefined : sides);
  });

/** Few changes, and so many that they are told in short. */
const someChanges = fc.oneof(
  fc.array(someChange, { minLength: 1, maxLength: 20 }),
  fc.array(someChange, { minLength: 200, maxLength: 600 }),
);

describe.each(tellings)('%s', (_, tell) => {
  it('names every operation that breaks, and says by what', () => {
    fc.assert(
      fc.property(someChanges, (changes) => {
        const text = tell(changes);
        const lost = changes.filter(
          (one) => one.level === 'breaking' && !(isNamed(text, one) && isTold(text, one)),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('counts', () => {
  it('of the operations that came and went are those of the list', () => {
    fc.assert(
      fc.property(fc.array(someChange, { minLength: 300, maxLength: 500 }), (changes) => {
        const text = changelogEntry(changes, { version: '2.0.0' });
        const told = [...text.matchAll(/^- (\d+) operations? (gone|new)$/gm)].map((match) => [
          match[2],
          Number(match[1]),
        ]);
        const count = (kind: ChangeKind) =>
          changes.filter(
            (one) =>
              one.kind === kind && (one.level === 'breaking') === (kind === 'operation-removed'),
          ).length;
        const expected = [
          ['gone', count('operation-removed')],
          ['new', count('operation-added')],
        ];
        expect(told).toEqual(expected.filter(([, number]) => number !== 0));
        for (const [title, ...lines] of groupsIn(text)) {
          const all = /^- (\d+) operations? /.exec(title ?? '')?.[1];
          if (all === undefined) continue;
          const each = lines.map((line) => Number(/^ {2}- .*? \((\d+)\): /.exec(line)?.[1]));
          expect(each.reduce((sum, one) => sum + one, 0)).toBe(Number(all));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('of the levels are those of the list', () => {
    fc.assert(
      fc.property(fc.array(someChange, { minLength: 300, maxLength: 500 }), (changes) => {
        const [, , summary = ''] = changelogEntry(changes, { version: '2.0.0' }).split('\n');
        const of = (level: string) => changes.filter((one) => one.level === level).length;
        expect(summary.match(/\d+(?= (?:breaking|feature|fix))/g)?.map(Number)).toEqual(
          levels.map(of),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('of the kinds that are only counted are those of the list', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      changeOf(
        { kind: 'response-field-added', place: `response.200.f${index}` },
        sidesOf(`boats.b${index % 7}`),
      ),
    );
    const others = Array.from({ length: 300 }, (_, index) =>
      changeOf({ kind: 'scope-added', after: `scope${index}` }, sidesOf(`boats.b${index}`)),
    );
    const entry = changelogEntry([...many, ...others], { version: '1.1.0' });
    expect(entry).toBe(`## 1.1.0

600 features in 300 operations.

Told in short: \`postwright diff <old> <new> --json\` has every change.

### Added

- By kind
  - 300 answer fields are new, in 7 operations: most in \`boats.b0\` (43), \`boats.b1\` (43), \`boats.b2\` (43).
  - ⚠ 300 scopes are new: \`boats.b0\`, \`boats.b1\`, \`boats.b2\` and 297 more.
`);
  });
});

it('what changes thousands of times is told in a page', () => {
  const changes = Array.from({ length: 5000 }, (_, index) =>
    changeOf(
      {
        kind: kinds[index % kinds.length] ?? 'deprecated',
        level: 'feature',
        place: `body.f${index}`,
        before: 'a',
        after: `b${index}`,
      },
      sidesOf(`boats.b${index % 200}`),
    ),
  );
  expect(changelogEntry(changes, { version: '1.1.0' }).split('\n').length).toBeLessThan(150);
});

/** By its whole name, or by its name inside its module. */
function isNamed(text: string, { operation }: Change): boolean {
  const name = operation?.before?.function ?? operation?.after?.function;
  if (name === undefined) return true;
  const [module = '', ...inside] = name.split('.');
  const listed =
    inside.length === 0
      ? ['The root (', `\`${name}\``]
      : [`\`${module}\` (`, `\`${inside.join('.')}\``];
  return text
    .split('\n')
    .some(
      (line) =>
        new RegExp(String.raw`^\W*${name.replaceAll('.', String.raw`\.`)}\W*$`).test(line) ||
        line.includes(`\`${name}\``) ||
        listed.every((part) => line.includes(part)),
    );
}

/** In its own sentence, in one with others of its kind, or among the operations that came, went or are called otherwise. */
function isTold(text: string, change: Change): boolean {
  const { kind, sentence } = change;
  const item = rules[kind].item?.(factsOf(change)).what;
  if (text.includes(sentence) || (item !== undefined && text.includes(item))) return true;
  return /^operation-(?:added|moved|removed|renamed)$|^deprecated$/.test(kind);
}

function sidesOf(name: string) {
  const side = { id: `GET /${name}`, function: name };
  return { before: side, after: side };
}

/** The lists of a text, each with the lists inside. */
function groupsIn(text: string): readonly (readonly string[])[] {
  return text.split(/\n(?=- |\n)/).map((group) => group.trim().split('\n'));
}
