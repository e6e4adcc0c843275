import type { Api } from '../api/index.ts';
import type { Change } from '../diff/change.ts';
import { changelogEntry } from '../diff/report/changelog.ts';
import { semverLevel } from '../diff/counts.ts';
import { diffPackages } from '../diff/diff.ts';
import { hashOf } from '../hash.ts';
import type { Lock } from '../naming/lock.ts';
import { firstVersion, nameApi } from '../naming/nameApi.ts';
import type { NamedApi } from '../naming/named.ts';
import { apiFile, sharingOperations } from '../output/apiFile.ts';
import { lockIn, type Manifest } from '../output/manifest.ts';

/** What is known of an earlier package besides its manifest. */
export interface History {
  /** The Api it was made of; undefined where its file is gone. */
  readonly api: Api | undefined;
  /** Its changelog as it stands there, edits included. */
  readonly changelog: string | undefined;
}

/** What a package's version has to be raised by. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** What a package is in comparison with the one that it takes the place of. */
export interface Release {
  readonly named: NamedApi;
  readonly bump: Bump;
  readonly changes: readonly Change[];
  /** What there is to say besides the changes. */
  readonly notes: readonly string[];
}

/** What a package goes by: the names of the earlier one, and its version until it is raised. */
export interface Naming {
  readonly packageName: string | undefined;
  readonly previous: Manifest | undefined;
  /** The Api that the earlier one was made of, where it is still there. */
  readonly earlier?: Api | undefined;
}

/** Names an Api by what an earlier package gave; in its version, or in a later one. */
export function namedAfter(
  api: Api,
  { packageName, previous, earlier }: Naming,
  version = previous?.version ?? firstVersion,
): NamedApi {
  return nameApi(api, {
    packageName: packageName ?? previous?.options.name,
    version,
    lock: previous === undefined ? undefined : lockIn(previous),
    earlier,
  });
}

/**
 * What is to be released: the names as they are to be, what changed for who uses the package, and so the version. A major
 * version does without the names that were promised until it, which is part of what changed.
 *
 * @param kept the new Api in the earlier package's version.
 * @param options what other options than the earlier package's ask for.
 */
export function releaseOf(
  kept: NamedApi,
  naming: Naming & { readonly previous: Manifest },
  { api: earlier }: History,
  options: Pick<Release, 'bump' | 'notes'> = { bump: 'none', notes: [] },
): Release {
  const { previous } = naming;
  const same = hashOf(apiFile(kept.api).text) === previous.api;
  if (earlier === undefined && !same) {
    const note = `What changed since ${previous.version} is not known: the file with the Api it was made of is gone, or was edited.`;
    const notes = [note, ...options.notes];
    return { named: raised(kept, naming, 'major'), bump: 'major', changes: [], notes };
  }
  const before =
    same || earlier === undefined ? kept : namedAfter(sharingOperations(earlier, kept.api), naming);
  const changes = same ? [] : diffPackages(before, kept);
  const bump = graver(semverLevel(changes), options.bump);
  if (bump === 'none') return { named: kept, bump, changes, notes: [] };
  const named = raised(kept, naming, bump);
  // Where no name ends with the version, what changed is known already.
  const all = named.root === kept.root ? changes : diffPackages(before, named);
  return { named, bump, changes: all, notes: options.notes };
}

const bumps: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

function graver(a: Bump, b: Bump): Bump {
  return bumps.indexOf(a) < bumps.indexOf(b) ? b : a;
}

/** The same Api in a higher version. Only a major one may do without a former name, or free one. */
export function raised(
  named: NamedApi,
  naming: Naming & { readonly previous: Manifest },
  bump: Bump,
): NamedApi {
  const version = raisedVersion(named.version, bump);
  if (bump === 'major' && (isPromising(lockIn(naming.previous)) || isPromising(named.lock)))
    return namedAfter(named.api, naming, version);
  return { ...named, version, lock: { ...named.lock, version } };
}

/** Whether a lock has names that end with a version to come. */
function isPromising({ operations }: Lock): boolean {
  return Object.values(operations).some(
    ({ aliases, freed }) => aliases !== undefined || freed !== undefined,
  );
}

/** https://semver.org/#semantic-versioning-specification-semver */
function raisedVersion(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = version.split(/[-+]/)[0]?.split('.').map(Number) ?? [];
  switch (bump) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    case 'none':
      return version;
  }
}

/** The changelog's entry of a release. */
export function entryOf({ named, changes, notes }: Release, date: string | undefined): string {
  const { version } = named;
  const entry = changelogEntry(changes, { version, ...(date === undefined ? {} : { date }) });
  if (notes.length === 0) return entry;
  const [heading = ''] = entry.split('\n');
  const rest = changes.length === 0 ? [] : [entry.slice(heading.length).trim()];
  return `${[heading, ...notes, ...rest].join('\n\n')}\n`;
}
