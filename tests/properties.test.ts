import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../generator/api/index.ts';
import { docComment, docText, propertyName, stringLiteral } from '../generator/emit/text.ts';
import { generate, type File, type GeneratedPackage } from '../generator/index.ts';
import { inferSchema } from '../generator/inference/schema/infer.ts';
import { operationsIn, type NamedFolder } from '../generator/naming/named.ts';
import { createWorkspace } from './workspace.ts';

// Laws that hold for every collection, tried with texts nobody would write by hand. fast-check prints the smallest
// input that breaks one, and the seed to repeat it with.

const attacks = [
  '*/ canary(); /*',
  '`${canary()}`',
  "'; canary(); '",
  '"\\"; canary(); "',
  '\u2028canary()\u2029',
  '\r\ncanary();',
  '// canary()',
  '</script><!-- canary() -->',
  '{{{canary()}}}',
  '\u202Ecanary()',
  '\\',
  '\uD800',
  '@deprecated {@link canary()}',
];
const awkward = [
  ...'__proto__,constructor,toString,then,default,index,runtime,CON,nul,LPT1,con.ts'.split(','),
  ...'../..,/etc/passwd,C:\\x,., ,,{id},{{id}},:id,123,1a,١٢,💥,éa,ſ,class,package'.split(','),
  ..."Get user,get user,Get user's,getUser,GET USER,request,Request,client,error code,call".split(
    ',',
  ),
];

/** Letters of the last Unicode versions are left out: the compiler's tables are behind those of Node. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...awkward) },
  { weight: 3, arbitrary: fc.constantFrom(...attacks) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);
const prose = fc.tuple(text, text).map((parts) => parts.join(' '));
const status = fc.constantFrom(200, 201, 204, 301, 400, 404, 429, 500);
const allowed = fc
  .array(text, { minLength: 1, maxLength: 3 })
  .map((values) => `(This can only be one of ${values.join(',')})`);
const meanings = fc
  .array(fc.tuple(fc.nat(20), text), { minLength: 2, maxLength: 4 })
  .map((values) => `Allowed values:${values.map(([at, is]) => `<br>\`${at}\` - ${is}`).join('')}`);
const row = fc.record({
  key: text,
  value: fc.oneof(text, fc.json({ maxDepth: 2 })),
  description: fc.oneof(prose, allowed, meanings),
  type: fc.constantFrom('text', 'text', 'file'),
});
const rows = fc.array(row, { maxLength: 3 });
const error = fc
  .tuple(fc.oneof(fc.nat(9999).map(String), text), prose)
  .map(([code, message]) => `**Error Code:** \`${code}\`<br>\n${message}`);
const response = fc.record({
  name: fc.oneof(
    prose,
    error,
    fc.tuple(error, error).map((both) => both.join('<br>\n')),
  ),
  code: status,
  body: fc.oneof(fc.constant(''), text, fc.json({ maxDepth: 3 })),
});
const request = fc.record({
  name: text,
  folders: fc.array(text, { maxLength: 2 }),
  request: fc.record({
    method: fc.constantFrom('GET', 'POST', 'DELETE', 'PURGE', 'bad method'),
    description: prose,
    header: rows,
    url: fc.record({
      host: fc.constantFrom(['{{baseUrl}}'], ['api', 'example', 'com']),
      path: fc.array(text, { maxLength: 3 }),
      query: rows,
      variable: rows,
    }),
    body: fc.oneof(
      fc.record({ mode: fc.constant('formdata'), formdata: rows }),
      fc.record({ mode: fc.constant('urlencoded'), urlencoded: rows }),
      fc.record({ mode: fc.constant('raw'), raw: fc.oneof(text, fc.json()) }),
    ),
  }),
  response: fc.array(response, { maxLength: 3 }),
});
const collection = fc.record({
  name: text,
  description: prose,
  requests: fc.array(request, { minLength: 1, maxLength: 5 }),
  enums: fc.constantFrom('enum' as const, 'const' as const),
});
type Collection = typeof collection extends fc.Arbitrary<infer Value> ? Value : never;

describe('whatever a collection holds', () => {
  it('every request becomes an operation, and every file can be written anywhere', async () => {
    const check = async (given: Collection): Promise<void> => {
      const { named, files } = await packageOf(given);
      expect(operationsIn(named.root)).toHaveLength(given.requests.length);
      expectNames(named.root);
      const paths = files.map(({ path }) => path.toLowerCase());
      expect(new Set(paths).size).toBe(paths.length);
      expect(files.filter(({ path }) => !isWritable(path))).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(collection, check), { numRuns: 80 });
  });

  it.each([
    ['many letters', 'a'.repeat(300), 'a'],
    ['many letters of two bytes', 'é'.repeat(300), 'a'],
    ['many letters of three bytes', '名'.repeat(300), 'a'],
    ['many letters of four bytes', '𝒳'.repeat(300), 'a'],
    ['a reserved word, on a long path', 'request', 'a'.repeat(300)],
  ])('a name of %s is no longer than a file system takes', async (_, name, last) => {
    const item = [{ name, request: { method: 'GET', url: `https://a.example/${last}` } }];
    const bytes = new TextEncoder().encode(JSON.stringify({ info: { name: 'Any' }, item }));
    const result = await generate({ name: 'any.json', bytes });
    if (!result.ok) throw new Error(result.problem.message);
    const paths = result.value.files.map((file) => file.path);
    expect(paths.filter((path) => !isWritable(path))).toEqual([]);
  });

  it('no text of it becomes code', async () => {
    const check = async (given: Collection): Promise<void> => {
      const { files } = await packageOf(given);
      for (const file of files.filter(isCode)) expect(bare(file.text)).not.toContain('canary()');
    };
    await fc.assert(fc.asyncProperty(collection, check), { numRuns: 60 });
  });

  it('the package type-checks', async () => {
    const samples = fc.sample(collection, { numRuns: 60, seed: 1 });
    const packages = await Promise.all(samples.map(packageOf));
    expect(await complaintsOf(packages.map(({ files }) => files))).toEqual([]);
  }, 60_000);

  it('the check for code sees what is outside of comments and strings', () => {
    expect(bare('/* canary() */ "canary()" // canary()')).not.toContain('canary()');
    expect(bare(`/* */ canary(); /* */ 'a'`)).toContain('canary()');
  });
});

describe('an inferred schema', () => {
  const key = fc.oneof(text, fc.constantFrom('7', '12', '2020-01-02', 'a'.repeat(24)));
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue({ maxDepth: 2 }),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).any;
  const examples = fc.array(value, { minLength: 1, maxLength: 6 });
  const rules = fc.constantFrom({ required: 'seen' as const }, { required: 'never' as const });

  it('accepts every example it came from', () => {
    const check = (given: readonly unknown[], rule: { required: 'seen' | 'never' }): void => {
      const schema = inferSchema(given, rule);
      for (const example of given) expect(accepts(schema, example)).toBe(true);
    };
    fc.assert(fc.property(examples, rules, check), { numRuns: 500 });
  });

  it('does not depend on the order of the examples', () => {
    const check = (given: readonly unknown[]): void => {
      const schema = inferSchema(given, { required: 'seen' });
      expect(inferSchema(given.toReversed(), { required: 'seen' })).toEqual(schema);
    };
    fc.assert(fc.property(examples, check), { numRuns: 300 });
  });

  it('is refused what no example was like', () => {
    const schema = inferSchema([{ a: 1 }, { a: null, b: ['x'] }], { required: 'seen' });
    for (const other of [{}, { a: '1' }, { a: 1, b: [1] }, { a: 1, c: 1 }, [], 'a', null])
      expect(accepts(schema, other)).toBe(false);
  });
});

describe('text in generated code', () => {
  const any = fc.oneof(text, prose, fc.string({ unit: 'binary' }));

  it('a string literal evaluates to the text, on one line', () => {
    const check = (given: string): void => {
      expect(runInNewContext(stringLiteral(given))).toBe(given);
      expect(stringLiteral(given)).not.toMatch(/[\n\r\u2028\u2029]/);
    };
    fc.assert(fc.property(any, check), { numRuns: 1000 });
  });

  it('a property name is that key and no other', () => {
    const check = (given: string): void => {
      expect(runInNewContext(`Object.keys({ ${propertyName(given)}: 1 })[0]`)).toBe(given);
    };
    fc.assert(fc.property(any, check), { numRuns: 500 });
  });

  it('a doc comment ends where it should, and has no tag and no invisible character of the text', () => {
    const check = (given: string): void => {
      const comment = docComment(given);
      if (comment !== '') expect(comment.indexOf('*/')).toBe(comment.length - '*/\n'.length);
      expect(comment).not.toMatch(/^[\s/*]*@/m);
      expect(comment).not.toMatch(/[\r\u2028\u2029\u202A-\u202E\u2066-\u2069\0]/);
    };
    fc.assert(fc.property(any, check), { numRuns: 1000 });
  });

  it('plain words stay as they are in a doc comment', () => {
    const words = fc.stringMatching(/^[a-z]{1,9}( [a-z,.]{1,9}){0,5}$/);
    fc.assert(
      fc.property(words, (given) => {
        expect(docText(given)).toBe(given);
      }),
    );
  });
});

async function packageOf({
  name,
  description,
  requests,
  enums,
}: Collection): Promise<GeneratedPackage> {
  const item = requests.map(({ folders, ...leaf }) =>
    folders.reduceRight<object>((inner, folder) => ({ name: folder, item: [inner] }), leaf),
  );
  const document = { info: { name, description }, item };
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const result = await generate({ name: 'any.json', bytes }, { enums });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Names are identifiers, and unlike each other within their folder: a file system may ignore letter case. */
function expectNames({ folders, operations }: NamedFolder): void {
  const names = [...folders, ...operations].map(({ name }) => name);
  for (const name of names) expect(name).toMatch(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const folder of folders) expectNames(folder);
}

/** Whether Linux, macOS and Windows all take a path, and inside of the package's folder. */
function isWritable(path: string): boolean {
  const refused = /^\.{0,2}$|[. ]$|[\\:]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
  return path.split('/').every((part) => !refused.test(part) && Buffer.byteLength(part) <= 255);
}

function isCode({ path }: File): boolean {
  return path.endsWith('.ts') && !path.startsWith('src/runtime/');
}

/** Code without its comments and strings. Generated code has neither templates nor regular expressions. */
function bare(code: string): string {
  return code.replaceAll(
    /\/\*[^]*?\*\/|\/\/[^\n\r\u2028\u2029]*|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'/g,
    '',
  );
}

/** What the compiler says of the packages; nothing where all is well. */
async function complaintsOf(packages: readonly (readonly File[])[]): Promise<readonly string[]> {
  using workspace = createWorkspace();
  for (const [index, files] of packages.entries()) workspace.add(String(index), files);
  return (await workspace.check()).complaints;
}

/** Validates a value against the model's subset of JSON Schema; properties nobody named are refused. */
function accepts(schema: Schema, value: unknown): boolean {
  switch (schema.type) {
    case undefined:
      return schema.anyOf === undefined || schema.anyOf.some((one) => accepts(one, value));
    case 'string':
    case 'boolean':
      return typeof value === schema.type;
    case 'number':
      return typeof value === 'number';
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value) && value.every((item) => accepts(schema.items, item));
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const { properties, required, additionalProperties: others } = schema;
      const members: [string, unknown][] = Object.entries(value);
      return (
        required.every((name) => Object.hasOwn(value, name)) &&
        members.every(([name, member]) => {
          const own = Object.hasOwn(properties, name) ? properties[name] : others;
          return own !== undefined && accepts(own, member);
        })
      );
    }
  }
}
