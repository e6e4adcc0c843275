import type { OperationPage } from './page.ts';

/** The prerequisites that the description does not tell already, markup aside. */
export function untoldPrerequisites({
  prerequisites,
  description,
}: Pick<OperationPage, 'prerequisites' | 'description'>): readonly string[] {
  if (prerequisites.length === 0) return prerequisites;
  const told = plain(description);
  return prerequisites.filter((text) => !told.includes(plain(text)));
}

/** Letters and digits alone, without the addresses of links. */
function plain(text: string): string {
  return text.replaceAll(/\]\([^()\n]{0,2000}\)/g, '').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
