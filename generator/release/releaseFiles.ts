import type { EmitOptions } from '../emit/emitPackage.ts';
import type { File } from '../emit/file.ts';
import { hashOf } from '../hash.ts';
import { changelogPath, withEntry } from '../output/changelogText.ts';
import type { Manifest } from '../output/manifest.ts';
import { entryOf, raised, type History, type Naming, type Release } from './release.ts';

type Over = Naming & { readonly previous: Manifest };

/** What is asked for otherwise than in the earlier package: enums of another kind are other types. */
export function optionsChange(
  { options }: Manifest,
  enums: EmitOptions['enums'],
): Pick<Release, 'bump' | 'notes'> {
  if (enums === options.enums) return { bump: 'none', notes: [] };
  const words = { enum: 'TypeScript enums', const: 'frozen objects with union types' } as const;
  const note = `Breaking: enums are ${words[enums]}, they were ${words[options.enums]}.`;
  return { bump: 'major', notes: [note] };
}

/** Whether any file is another than the earlier package's; its changelog says what it says. */
export function isOther(files: readonly File[], { files: hashes }: Manifest): boolean {
  const others = files.filter(({ path }) => path !== changelogPath);
  const known = Object.keys(hashes).filter((path) => path !== changelogPath);
  return (
    known.length !== others.length || others.some(({ path, text }) => hashOf(text) !== hashes[path])
  );
}

/** A release in which nothing changed for callers, but files did: the generator writes otherwise, or the name is another. */
export function generatedAgain(release: Release, over: Over): Release {
  const note = 'Generated again: files are written otherwise, nothing changed for their users.';
  return {
    ...release,
    named: raised(release.named, over, 'patch'),
    bump: 'patch',
    notes: [...release.notes, note],
  };
}

/** The files with the changelog that is there, and the release's entry in it. */
export function withChangelog(
  files: readonly File[],
  release: Release,
  { changelog }: History,
  date: string | undefined,
): readonly File[] {
  return files.map((file) => {
    if (file.path !== changelogPath) return file;
    const text = changelog ?? (release.bump === 'none' ? file.text : titleOf(file.text));
    return release.bump === 'none'
      ? { ...file, text }
      : { ...file, text: withEntry(text, entryOf(release, date)) };
  });
}

/** What stands above the entries of a changelog. */
function titleOf(changelog: string): string {
  return changelog.split(/^## /m)[0] ?? '';
}

/** A changelog that somebody edited is theirs: where there is no entry to add, it is as good as the one that was written. */
export function keptChangelog(
  manifest: Manifest,
  { bump }: Release,
  previous: Manifest,
  { changelog }: History,
): Manifest {
  const hash = previous.files[changelogPath];
  return bump !== 'none' || changelog === undefined || hash === undefined
    ? manifest
    : { ...manifest, files: { ...manifest.files, [changelogPath]: hash } };
}
