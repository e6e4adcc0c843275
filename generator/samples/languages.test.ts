import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileTemplate } from './compile.ts';
import { builtInLanguages, readLanguages } from './languages.ts';
import { trialViews } from './trialViews.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'templates-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, template: string): void {
  writeFileSync(join(folder, name), template);
}

/** The problem that a folder with one template has. */
function problemOf(template: string, name = 'kotlin.hbs') {
  write(name, template);
  const read = readLanguages(folder);
  if (read.ok) throw new Error('the template is taken');
  return read.problem;
}

function filled(template: string, view = trialViews()[1]): string {
  const compiled = compileTemplate({ name: 'x', label: 'X', order: 1, template, file: 'x.hbs' });
  if (!compiled.ok) throw new Error(compiled.problem.message);
  if (view === undefined) throw new Error('no view');
  return compiled.value(view).program;
}

describe('languages', () => {
  test('that come with Postwright can be filled with any request', () => {
    const languages = builtInLanguages();
    expect(languages.map(({ name }) => name).slice(0, 2)).toEqual(['typescript', 'curl']);
    for (const language of languages) {
      const compiled = compileTemplate(language);
      if (!compiled.ok) throw new Error(compiled.problem.message);
      for (const view of trialViews()) expect(compiled.value(view).program).toContain(view.title);
    }
  });

  test('of a user stand in their place, and take the place of those of the same name', () => {
    write('kotlin.hbs', '{{!-- label: Kotlin; order: 15 --}}\nval url = {{json url.whole}}\n');
    write('curl.hbs', '{{!-- label: curl, briefly; order: 20 --}}\ncurl {{shell url.whole}}\n');
    write('notes.txt', 'no template');
    const read = readLanguages(folder);
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.slice(0, 3).map(({ name, label }) => [name, label])).toEqual([
      ['typescript', 'TypeScript'],
      ['kotlin', 'Kotlin'],
      ['curl', 'curl, briefly'],
    ]);
    expect(read.value).toHaveLength(builtInLanguages().length + 1);
  });

  test.for(['fields.[0].name', 'objects.[0].value', 'lists.[0].name', 'element'])(
    'that ask for "%s" of every answer are not taken: some have none',
    (way) => {
      const template = `{{#if reader}}\n{{json reader.${way}}}\n{{/if}}`;
      expect(problemOf(template).code).toBe('template-invalid');
    },
  );

  test('a media type adds nothing to a part that curl sends', () => {
    const template = `{{curlType 'text/html; version=2; headers="X-Evil: 1";encoder=base64; charset=utf-8'}}`;
    expect(filled(template)).toBe('text/html; version=2; charset=utf-8\n');
    const part = { name: 'a', text: 'b', mediaType: 'text/html; filename=c' };
    const body = { multipart: { parts: [part], hasTypedFields: true, hasRepeatedNames: false } };
    const view = trialViews().map((one) => ({ ...one, method: 'POST', body, hasBody: true }))[0];
    const curl = builtInLanguages().find(({ name }) => name === 'curl')?.template ?? '';
    expect(filled(curl, view)).toContain(`--form 'a="b";type=text/html'`);
  });

  test('without settings go by their name, behind the others', () => {
    write('kotlin.hbs', 'val url = {{json url.whole}}');
    const read = readLanguages(folder);
    expect(read.ok && read.value.at(-1)).toMatchObject({
      name: 'kotlin',
      label: 'kotlin',
      order: 1000,
    });
  });
});

describe('a template that cannot be used', () => {
  test.for([
    ['breaks off', '{{title}}\n{{#if reader}}\n', 'syntax', ':3'],
    ['closes another block', '{{#if reader}}\n{{/each}}', "if doesn't match each", ':1:4'],
    ['asks for what no view has', '\n\n{{titel}}', '"titel" not defined', ':3:3'],
    [
      'writes what is not there',
      '\n{{json url.hole}}',
      'something that the view does not have',
      ':2:1',
    ],
    [
      'writes what is not always there',
      '{{json client.errors.name}}',
      '".name" of something that is not always there',
      ':1',
    ],
    ['calls what there is not', '{{shout title}}', 'unknown helper shout', ':1:1'],
    ['writes to the console', '{{log title}}', 'unknown helper log', ':1:1'],
    ['gives a literal two values', '{{json title method}}', '"json" takes one value', ':1:1'],
    ['includes itself without end', '{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}', 'call stack', ''],
    ['includes what is nowhere', '{{> footer}}', 'The partial footer could not be found', ''],
    ['has an odd setting', '{{!-- colour: red --}}', 'the setting “colour”', ':1'],
    ['has an odd order', '{{!-- order: first --}}', '“first” is not a whole number', ':1'],
  ] as const)('%s', ([, template, words, place]) => {
    const problem = problemOf(template);
    expect(problem).toMatchObject({
      code: 'template-invalid',
      place: join(folder, 'kotlin.hbs') + place,
    });
    expect(problem.message).toContain(words);
    expect(problem.message.split('\n')).toHaveLength(1);
    expect(problem.hint.length).toBeGreaterThan(20);
  });

  test('is named after no language', () => {
    expect(problemOf('x', '../x y.hbs'.slice(3)).message).toContain('“x y” is not a name');
  });

  test('is a link out of the folder, whose file would be shown on the site', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'secret'), 'secret');
    mkdirSync(join(folder, 'samples'));
    symlinkSync(join(outside, 'secret'), join(folder, 'samples/kotlin.hbs'));
    expect(readLanguages(join(folder, 'samples'))).toMatchObject({
      problem: { code: 'template-elsewhere', place: join(folder, 'samples/kotlin.hbs') },
    });
    rmSync(outside, { recursive: true });
  });

  test('is no file', () => {
    mkdirSync(join(folder, 'kotlin.hbs'));
    expect(readLanguages(folder)).toMatchObject({ problem: { code: 'template-invalid' } });
  });

  test.for([
    ['not there', () => join(folder, 'nowhere')],
    ['empty', () => folder],
  ] as const)('is in a folder that is %s', ([, path]) => {
    expect(readLanguages(path())).toMatchObject({
      ok: false,
      problem: { code: 'template-not-found', place: path() },
    });
  });
});

describe('a template', () => {
  test.for(['constructor', '__proto__', 'toString', 'title.constructor', 'url.__proto__.x'])(
    'gets nothing out of %s',
    (path) => {
      const textOf = (template: string): string => {
        try {
          return filled(template).trim();
        } catch {
          return '';
        }
      };
      expect(textOf(`{{${path}}}`)).toBe('');
      expect(textOf(`{{#if ${path}}}reached{{/if}}`)).toBe('');
      expect(textOf(`{{#with (lookup this "${path}")}}reached{{/with}}`)).toBe('');
      expect(textOf('{{title}}')).not.toBe('');
    },
  );

  test('writes its reader into the program, indented, and gives it alone', () => {
    const template = [
      '{{#*inline "line"}}read {{json name}}{{/inline}}',
      '{{#*inline "reader"}}',
      '{{#each reader.fields}}',
      '{{> line}}',
      '',
      '{{/each}}',
      '{{/inline}}',
      'begin',
      '{{#if reader}}',
      '  {{> reader}}',
      '{{/if}}',
      'end',
    ].join('\n');
    const compiled = compileTemplate({ name: 'x', label: 'X', order: 1, template, file: 'x' });
    const [bare, full] = trialViews();
    if (!compiled.ok || bare === undefined || full === undefined) throw new Error('none');
    expect(compiled.value(full)).toEqual({
      program: 'begin\n  read "count"\nend\n',
      reader: 'read "count"\n',
    });
    expect(compiled.value(bare)).not.toHaveProperty('reader');
  });
});
