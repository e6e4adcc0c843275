import { describe, expect, it } from 'vitest';
import { changelogEntry } from './changelog.ts';
import type { Change } from '../change.ts';
import { semverLevel } from '../counts.ts';
import { changeOf } from '../finding.ts';
import { diffMarkdown } from './markdown.ts';

const list = {
  before: { id: 'GET /boats', function: 'boats.list' },
  after: { id: 'GET /boats', function: 'boats.list' },
};
const names = { before: 'old.json', after: 'new.json' };

const few: readonly Change[] = [
  changeOf({ kind: 'base-url-changed', before: 'https://a.example', after: 'https://b.example' }),
  changeOf({ kind: 'parameter-removed', place: 'query.page' }, list),
  changeOf({ kind: 'scope-added', after: 'boat:read' }, list),
  changeOf({ kind: 'description-changed', place: 'query.a', before: 'x', after: 'y' }, list),
  changeOf({ kind: 'description-changed', place: 'query.b', before: 'x', after: 'y' }, list),
  changeOf(
    { kind: 'operation-added', after: 'boats.sink' },
    { after: { id: 'DELETE /boats/{id}', function: 'boats.sink' } },
  ),
];

/** Texts that would be markup, a mention, a closed code span, a row of a table or another line. */
const hostile =
  '`</details>` <img src=x onerror=alert(1)> @everyone [x](javascript:x) |\n# a \u202E';

describe('changes as Markdown', () => {
  it('for a pull request', () => {
    expect(diffMarkdown(few, names)).toBe(`### \`old.json\` → \`new.json\`

| breaking | feature | fix | version |
| --- | --- | --- | --- |
| 1 | 2 | 3 | major |

#### Breaking (1)

- \`boats.list\`
  - The parameter \`query.page\` is gone.

#### New (2)

- New operations
  - \`boats.sink\`: \`DELETE /boats/{id}\`
- \`boats.list\`
  - ⚠ It names a new scope: \`boat:read\`.

#### Words and addresses (3)

- The API
  - ⚠ The base URL is \`https://b.example\`, it was \`https://a.example\`.
- \`boats.list\`
  - 2 descriptions are reworded: \`query.a\`, \`query.b\`.

⚠ No compiler tells: the code compiles on, and meets something else.
`);
  });

  it('folds long lists away, and tells once what many operations share', () => {
    const many = Array.from({ length: 30 }, (_, index) => {
      const name = { id: `GET /a${index}`, function: `a${index}` };
      return [
        changeOf({ kind: 'parameter-removed', place: 'query.page' }, { before: name, after: name }),
        changeOf({ kind: 'field-removed', place: `body.b${index}` }, { before: name, after: name }),
      ];
    }).flat();
    const text = diffMarkdown(many, names);
    expect(text).toContain('<details>\n<summary>Breaking (60)</summary>\n\n');
    expect(text.match(/query\.page/g)).toHaveLength(1);
    const all = Array.from({ length: 30 }, (_, index) => `\`a${index}\``).join(', ');
    expect(text).toContain(`The parameter \`query.page\` is gone. In 30 operations: ${all}.\n`);
  });

  it('says so where nothing changed', () => {
    expect(diffMarkdown([], names)).toBe('### `old.json` → `new.json`\n\nNothing changed.\n');
  });

  it('shows what a collection holds as code, whatever it is', () => {
    const name = { id: hostile, function: hostile };
    const changes = [
      changeOf(
        { kind: 'message-reworded', place: hostile, before: hostile, after: hostile },
        { after: name },
      ),
      changeOf(
        { kind: 'description-changed', place: hostile, before: hostile, after: '' },
        { after: name },
      ),
      changeOf(
        { kind: 'description-changed', place: hostile, before: hostile, after: 'x' },
        { after: name },
      ),
      changeOf({ kind: 'operation-removed', before: hostile }, { before: name }),
      changeOf({ kind: 'api-renamed', before: hostile, after: hostile }),
    ];
    // Many of them are told in short.
    const many = Array.from({ length: 200 }, (_, index) => {
      const own = { before: { id: hostile, function: `${hostile}${index % 9}` } };
      return changes.map((change) => ({ ...change, ...(change.operation && { operation: own }) }));
    }).flat();
    for (const text of [
      diffMarkdown(many, { before: hostile, after: hostile }),
      changelogEntry(many, { version: '1.0.0' }),
      diffMarkdown(changes, { before: hostile, after: hostile }),
      changelogEntry(changes, { version: '1.0.0' }),
    ]) {
      const outside = text.replaceAll(/`[^`\n]*`/g, '');
      expect(outside).not.toMatch(/`|<(?!\/?(?:details|summary)>)|@|\]\(|\u202E|^\s*#+ a/m);
      // A fold a level, which is ours.
      expect(outside.match(/details>/g)?.length ?? 0).toBeLessThanOrEqual(6);
      for (const line of text.split('\n'))
        expect(line).toMatch(/^(?:$|#|\||\s*- |<|⚠|Nothing|\d+ breaking|Told)/);
    }
  });
});

describe('an entry of a changelog', () => {
  it('by sections, reworded texts counted', () => {
    expect(changelogEntry(few, { version: '2.0.0', date: '2024-05-01' }))
      .toBe(`## 2.0.0 - 2024-05-01

### Breaking

- \`boats.list\`
  - The parameter \`query.page\` is gone.

### Added

- New operations
  - \`boats.sink\`: \`DELETE /boats/{id}\`
- \`boats.list\`
  - ⚠ It names a new scope: \`boat:read\`.

### Changed

- The API
  - ⚠ The base URL is \`https://b.example\`, it was \`https://a.example\`.

### Documentation

- 2 texts are reworded in 1 operation.
`);
  });

  it('tells many fields of an operation in one line', () => {
    const found = Array.from({ length: 30 }, (_, index) =>
      changeOf({ kind: 'response-field-removed', place: `response.200.a${index}` }, list),
    );
    const entry = changelogEntry(found, { version: '2.0.0' });
    expect(entry).toMatch(
      /^ {2}- 30 answer fields are gone: `response\.200\.a0`, .*`response\.200\.a29`\.$/m,
    );
  });

  it('tells together what became of fields in the same way', () => {
    const type = (place: string, after: string) =>
      changeOf({ kind: 'response-type-changed', place, before: 'string', after }, list);
    const changes = [
      type('response.200.a', 'number'),
      type('response.200.b', 'boolean'),
      type('response.200.c', 'number'),
    ];
    expect(changelogEntry(changes, { version: '2.0.0' })).toContain(
      '  - 3 answer types changed: `response.200.a`, `response.200.c` (each `number`, it was `string`), `response.200.b` (`boolean`, it was `string`).\n',
    );
  });

  it('of a great many changes: counts, operations by module, all that breaks, the rest in short', () => {
    const side = (name: string) => ({ id: `GET /${name}`, function: name });
    const same = (name: string) => ({ before: side(name), after: side(name) });
    const letters = Array.from({ length: 60 }, (_, index) => `n${index}`);
    const changes = [
      ...['boats.crew.list', 'boats.sink', 'ping'].map((name) =>
        changeOf({ kind: 'operation-removed', before: name }, { before: side(name) }),
      ),
      changeOf(
        { kind: 'operation-moved', before: 'boats.get', after: 'ships.get' },
        { before: side('boats.get'), after: side('ships.get') },
      ),
      changeOf(
        { kind: 'operation-renamed', level: 'feature', before: 'boats.n0', after: 'boats.one' },
        { before: side('boats.n0'), after: side('boats.one') },
      ),
      ...letters
        .slice(0, 15)
        .map((name) =>
          changeOf(
            { kind: 'operation-added', after: `ports.${name}` },
            { after: side(`ports.${name}`) },
          ),
        ),
      ...letters.map((name) => changeOf({ kind: 'body-required' }, same(`boats.${name}`))),
      ...letters.map((name) =>
        changeOf({ kind: 'field-removed', place: `body.${name}` }, same(`boats.${name}`)),
      ),
      changeOf({ kind: 'parameter-removed', place: 'query.page' }, same('boats.n0')),
      ...letters.flatMap((name) => [
        changeOf({ kind: 'scope-added', after: 'boat:read' }, same(`boats.${name}`)),
        changeOf(
          { kind: 'response-field-added', place: `response.200.${name}a` },
          same(`boats.${name}`),
        ),
        changeOf(
          { kind: 'response-field-added', place: `response.200.${name}b` },
          same(`boats.${name}`),
        ),
        changeOf(
          { kind: 'description-changed', place: '', before: 'x', after: 'y' },
          same(`boats.${name}`),
        ),
      ]),
    ];
    const inRow = (texts: readonly string[]) => texts.map((text) => `\`${text}\``).join(', ');
    const all = inRow(letters.map((name) => `boats.${name}`));
    expect(changelogEntry(changes, { version: '2.0.0' })).toBe(`## 2.0.0

125 breaking changes in 64 operations, 196 features in 75 operations, 60 fixes in 60 operations.

Told in short: \`postwright diff <old> <new> --json\` has every change.

### Operations

- 3 operations gone
  - The root (1): \`ping\`.
  - \`boats\` (2): \`crew.list\`, \`sink\`.
- 1 operation under another name
  - \`boats\` (1): \`get\` → \`ships.get\`.
- 1 operation under another name, the former one deprecated
  - \`boats\` (1): \`n0\` → \`one\`.
- 15 operations new
  - \`ports\` (15): ${inRow(letters.slice(0, 12))} and 3 more.

### Breaking

- In many operations
  - The body is required now. In 60 operations: ${all}.
- By operation
  - \`boats.n0\`: The field \`body.n0\` is gone. The parameter \`query.page\` is gone.
${letters
  .slice(1)
  .map((name) => `  - \`boats.${name}\`: The field \`body.${name}\` is gone.\n`)
  .join('')}
### Added

- In many operations
  - ⚠ It names a new scope: \`boat:read\`. In 60 operations: ${inRow(letters.slice(0, 6).map((name) => `boats.${name}`))} and 54 more.
- By kind
  - 120 answer fields are new, in 60 operations: most in \`boats.n0\` (2), \`boats.n1\` (2), \`boats.n2\` (2).

### Documentation

- 60 texts are reworded in 60 operations.
`);
  });

  it('of a version in which nothing changed', () => {
    expect(changelogEntry([], { version: '1.0.1' })).toBe('## 1.0.1\n\nNothing changed.\n');
  });
});

describe('the version that changes ask for', () => {
  it.each([
    ['major', few],
    ['minor', few.filter(({ level }) => level !== 'breaking')],
    ['patch', few.filter(({ level }) => level === 'fix')],
    ['none', []],
  ])('%s', (version, changes) => {
    expect(semverLevel(changes)).toBe(version);
  });
});
