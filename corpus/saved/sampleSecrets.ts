import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CorpusEntry } from '../collections.ts';
import { isJson, json } from './json.ts';

const secretName =
  /token|secret|passw|pwd|api[-_ ]?key|access[-_ ]?key|credential|authorization|signature/i;
const authSetting = /token|secret|passw|^value$|key$/i;

/** Sample values of a collection that look like secrets somebody once used, found without the generator's help. */
export function sampleSecretsIn({ path, kind }: CorpusEntry): ReadonlySet<string> {
  const found = new Set<string>();
  for (const document of kind === 'folder'
    ? yamlIn(path)
    : [jsonOf(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))]) {
    collect(document, '', found);
  }
  return found;
}

function yamlIn(folder: string): readonly unknown[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry): unknown => parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
}

/** Walks all there is, JSON within texts too; `name` is what the value is called. */
function collect(value: unknown, name: string, found: Set<string>): void {
  if (typeof value === 'string') {
    const inner = /^\s*[[{]/.test(value) ? jsonOf(value) : undefined;
    if (inner !== undefined) collect(inner, name, found);
    else if (secretName.test(name))
      for (const word of value.split(/\s+/)) if (looksUsed(word)) found.add(word);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, name, found);
    return;
  }
  const { key, value: own } = json(value);
  for (const [member, below] of Object.entries(value)) {
    if (member === 'auth' && isJson(below)) settings(below, found);
    collect(below, typeof key === 'string' && below === own ? key : member, found);
  }
}

function settings(auth: object, found: Set<string>): void {
  for (const rows of Object.values(auth)) {
    for (const row of Array.isArray(rows) ? rows.map(json) : []) {
      const { key, value } = row;
      if (
        typeof key === 'string' &&
        typeof value === 'string' &&
        authSetting.test(key) &&
        looksUsed(value)
      ) {
        found.add(value);
      }
    }
  }
}

/** Long and mixed: no word, no placeholder, no address, no variable, no date. */
function looksUsed(word: string): boolean {
  const mixed = /[a-z]/i.test(word) && (word.match(/\d/g) ?? []).length >= 3;
  const said = /\{\{|[<>()"'/\\]|https?:|x{4}|your|example|\d{4}-\d\d-\d\d/i.test(word);
  return word.length >= 12 && word.length <= 5000 && mixed && !said;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
