import { describe, expect, it } from 'vitest';
import { isPlain } from './isPlain.ts';

const plain = `// Ours.
import { defineConfig } from 'postwright';

/* All of it. */
export default defineConfig({
  collection: 'acme.json',
  operations: {
    "GET /users/{id}": { required: { 'query.a': true, }, failures: [{ status: 404, code: -1, message: "It's none." }] },
  },
});
`;

describe('a configuration', () => {
  it.each([plain, 'export default { out: "a" }', 'export default {}'])(
    'of literals: %s',
    (text) => {
      expect(isPlain(text)).toBe(true);
    },
  );

  it.each([
    plain.replace("'acme.json'", 'process.env.ACME'),
    plain.replace("'acme.json'", '`a${b}`'),
    plain.replace("'acme.json'", 'name'),
    plain.replace("'acme.json'", '[...names]'),
    plain.replace("'acme.json'", 'name()'),
    plain.replace('collection:', '[name]:'),
    plain.replace('collection:', 'get collection() { return 1 }, b:'),
    `import './other.ts';\n${plain}`,
    `import { names } from './names.ts';\n${plain}`,
    `const a = 1;\n${plain}`,
    plain.replace("'postwright'", "'./postwright'"),
    `${plain}'not closed`,
  ])('that may come to something else: %s', (text) => {
    expect(isPlain(text)).toBe(false);
  });
});
