import type { OperationPage, Sample } from '../reference/page.ts';
import { hrefOf, type Anchors } from './anchors.ts';
import { codeHtml } from './codeHtml.ts';
import { statusTitle } from './failureView.ts';
import { grammarOf } from './highlighter.ts';

/** The programs of a page, and what they are answered. */
export interface SamplesView {
  readonly programs: readonly CodeView[];
  readonly answers: readonly AnswerView[];
  readonly readers: readonly CodeView[];
  readonly isEmpty: boolean;
}

/** One language's code. */
export interface CodeView {
  readonly id: string;
  readonly href: string;
  readonly language: string;
  readonly label: string;
  /** The grammar to colour it by. */
  readonly grammar: string;
  readonly html: string;
}

export interface AnswerView {
  readonly title: string;
  readonly html: string;
}

/** The samples of one page → what its template says. */
export function samplesView({ samples, responses }: OperationPage, anchors: Anchors): SamplesView {
  const programs = samples.map((sample) => codeView(sample, sample.program, 'sample', anchors));
  const readers = samples.flatMap((sample) =>
    sample.reader === undefined ? [] : [codeView(sample, sample.reader, 'reader', anchors)],
  );
  const answers = responses.flatMap(({ status, example }) =>
    example === undefined ? [] : [{ title: statusTitle(status), html: codeHtml(example) }],
  );
  const isEmpty = programs.length === 0 && answers.length === 0;
  return { programs, answers, readers, isEmpty };
}

function codeView(
  { language, label }: Sample,
  code: string,
  kind: 'sample' | 'reader',
  anchors: Anchors,
): CodeView {
  const id = anchors(kind, language);
  return {
    id,
    href: hrefOf(id),
    language,
    label,
    grammar: grammarOf(language),
    html: codeHtml(code),
  };
}
