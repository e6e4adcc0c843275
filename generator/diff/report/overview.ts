import { levels, type Change, type ChangeKind, type Level } from '../change.ts';
import { byKey } from './byKey.ts';
import { lineOf, type ChangeGroup, type ChangeLine } from './lines.ts';
import { code, counted, functionIn, listed } from './names.ts';

/** So many operations of a module are named where nobody has to do anything. */
const mostNamed = 12;

interface Listing {
  readonly kinds: readonly ChangeKind[];
  readonly breaking: boolean;
  readonly title: (operations: string) => string;
}

/** What becomes of operations as such, the gravest first. */
const listings: readonly Listing[] = [
  { kinds: ['operation-removed'], breaking: true, title: (some) => `${some} gone` },
  {
    kinds: ['operation-renamed', 'operation-moved'],
    breaking: true,
    title: (some) => `${some} under another name`,
  },
  {
    kinds: ['operation-renamed', 'operation-moved'],
    breaking: false,
    title: (some) => `${some} under another name, the former one deprecated`,
  },
  { kinds: ['deprecated'], breaking: false, title: (some) => `${some} marked as deprecated` },
  { kinds: ['operation-added'], breaking: false, title: (some) => `${some} new` },
];

/** What happened to operations as such, by module, and the changes that this leaves to tell. */
export interface Overview {
  readonly groups: readonly ChangeGroup[];
  readonly rest: readonly Change[];
}

/** Lists the operations that are gone, renamed, deprecated or new: a line a module. */
export function overviewOf(changes: readonly Change[]): Overview {
  const told = listings.map((listing) => ({
    listing,
    own: changes.filter(
      ({ kind, level }) =>
        listing.kinds.includes(kind) && (level === 'breaking') === listing.breaking,
    ),
  }));
  const all = new Set(told.flatMap(({ own }) => own));
  return {
    groups: told
      .filter(({ own }) => own.length > 0)
      .map(({ listing, own }) => ({
        title: listing.title(counted(own.length, 'operation')),
        lines: [...byKey(own, (change) => moduleOf(functionIn(change)))]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(moduleLine),
      })),
    rest: changes.filter((change) => !all.has(change)),
  };
}

const nouns: Readonly<Record<Level, readonly [one: string, many: string]>> = {
  breaking: ['breaking change', 'breaking changes'],
  feature: ['feature', 'features'],
  fix: ['fix', 'fixes'],
};

/** `12 breaking changes in 3 operations, 1 feature in 1 operation.` */
export function summaryOf(changes: readonly Change[]): string {
  const texts = levels.flatMap((level) => {
    const own = changes.filter((change) => change.level === level);
    const [one, many] = nouns[level];
    const count = `${own.length} ${own.length === 1 ? one : many}`;
    return own.length === 0 ? [] : [`${count}${operationsOf(own)}`];
  });
  return `${texts.join(', ')}.`;
}

/** ` in 3 operations`; nothing where it is the Api alone. */
export function operationsOf(changes: readonly Change[]): string {
  const inside = changes.filter(({ operation }) => operation !== undefined);
  const { size } = new Set(inside.map(functionIn));
  return size === 0 ? '' : ` in ${counted(size, 'operation')}`;
}

function moduleLine([module, changes]: readonly [string, readonly Change[]]): ChangeLine {
  const most = changes.some(({ level }) => level === 'breaking') ? changes.length : mostNamed;
  const names = listed(
    changes.map((change) => nameIn(module, change)),
    most,
  );
  const where = module === '' ? 'The root' : code(module);
  return lineOf(`${where} (${changes.length}): ${names}.`);
}

/** The name inside its module, and what it is now. */
function nameIn(module: string, change: Change): string {
  const inside = (name: string) =>
    module !== '' && name.startsWith(`${module}.`) ? name.slice(module.length + 1) : name;
  const name = code(inside(functionIn(change)));
  const { before, after } = change.operation ?? {};
  return before === undefined || after === undefined || before.function === after.function
    ? name
    : `${name} → ${code(inside(after.function))}`;
}

/** The outermost module that a function is in. */
function moduleOf(name: string): string {
  return name.includes('.') ? (name.split('.')[0] ?? '') : '';
}
