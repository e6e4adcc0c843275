import type { BinaryBody } from '../../api/index.ts';
import { mediaTypeOf } from '../mediaType.ts';
import type { BodySource } from './source.ts';

/** A body of bytes: a file, or what a mode nobody documents may hold. */
export function fileBody({ contentType, pointer }: BodySource): BinaryBody {
  return {
    kind: 'binary',
    required: true,
    mediaType: mediaTypeOf(contentType) || 'application/octet-stream',
    schema: { type: 'string', format: 'binary' },
    evidence: [{ pointer, rule: 'file-body' }],
  };
}
