import { assertNever } from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import type { EmitOptions } from './emitPackage.ts';
import { messageDocs } from './failureTypes.ts';
import { tsMorph, type Statement } from './printer.ts';
import { docComment, docText, propertyName, stringLiteral } from './text.ts';

interface Enum {
  readonly name: string;
  readonly docs: string;
  readonly members: readonly {
    readonly name: string;
    readonly value: number | string;
    readonly docs: string;
  }[];
}

/** The enums of an operation's file: its error codes, and the numbers that have names. */
export function enumStatements(named: NamedOperation, options: EmitOptions): readonly Statement[] {
  const enums = [...errorEnum(named), ...valueEnums(named)];
  switch (options.enums) {
    case 'enum':
      return enums.map(enumStatement);
    case 'const':
      return enums.flatMap(frozenStatements);
    default:
      return assertNever(options.enums);
  }
}

function errorEnum({ name, typeName, errorMembers }: NamedOperation): readonly Enum[] {
  if (errorMembers.length === 0) return [];
  const members = errorMembers.map((member) => ({
    name: member.name,
    value: member.code,
    docs: messageDocs(member.failures),
  }));
  return [
    { name: `${typeName}ErrorCode`, docs: `Error codes that \`${name}\` documents.`, members },
  ];
}

function valueEnums({ valueEnums: enums }: NamedOperation): readonly Enum[] {
  return enums.map(({ name, field, members }) => ({
    name,
    docs: `Allowed values of \`${docText(field)}\`, by their meaning.`,
    members: members.map((member) => ({ ...member, docs: docText(member.description) })),
  }));
}

/** As text: ts-morph takes time with the square of the number of members. */
function enumStatement({ name, docs, members }: Enum): Statement {
  const lines = members.map(
    (member) => `${docComment(member.docs)}${member.name} = ${valueText(member.value)},`,
  );
  return `${docComment(docs)}export enum ${name} {\n${lines.join('\n')}\n}`;
}

function valueText(value: number | string): string {
  return typeof value === 'number' ? String(value) : stringLiteral(value);
}

/** A frozen object under the enum's name, and the union of its values under the same name. */
function frozenStatements({ name, docs, members }: Enum): readonly Statement[] {
  const { StructureKind, VariableDeclarationKind } = tsMorph();
  const rows = members.map((member) => {
    const value = valueText(member.value);
    return { key: propertyName(member.name), value, docs: docComment(member.docs) };
  });
  return [
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      docs: [docs],
      declarationKind: VariableDeclarationKind.Const,
      declarations: [
        {
          name,
          type: `{\n${rows.map((row) => `${row.docs}readonly ${row.key}: ${row.value};`).join('\n')}\n}`,
          initializer: `Object.freeze({\n${rows.map((row) => `${row.key}: ${row.value},`).join('\n')}\n})`,
        },
      ],
    },
    {
      kind: StructureKind.TypeAlias,
      name,
      isExported: true,
      docs: [`One of the values of \`${name}\`.`],
      type: `(typeof ${name})[keyof typeof ${name}]`,
    },
  ];
}
