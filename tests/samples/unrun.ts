import { readFileSync } from 'node:fs';
import { hostileCollection } from './hostile.ts';
import { writtenIn } from './written.ts';

/** What is written for platforms that nobody has at hand: the requests of the registrants, and one of each other kind of body. */
export function chosenPrograms(language: string): readonly string[] {
  return ['../../fixtures/zoom-registrants/collection.json', 'boats.json'].flatMap((path) => {
    const collection: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
    return writtenIn(collection, language, 'https://api.example.com/v2')
      .filter(({ view }) => /regist|^(?:Add|Replace|Log|Weather|List|Tides)/.test(view.title))
      .map(({ program }) => program);
  });
}

/** A program in which all attacks stand as values and as names. */
export function hostileProgram(language: string): string {
  const written = writtenIn(hostileCollection(), language, 'https://api.example.com');
  const found = written.find(({ view }) => view.title === 'Body 0');
  if (found === undefined) throw new Error('there is no hostile request');
  return found.program;
}
