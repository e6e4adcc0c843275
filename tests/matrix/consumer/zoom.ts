import { createClient, meetings, type Call } from 'zoom-api-client';
import { updateRegistrantStatus } from 'zoom-api-client/meetings/registrants';

// The committed package: found whole and in part, and typed, not any.

const zoom = createClient();

export const call: Call<
  { ok: true; status: 204; data: void; headers: Headers; response: Response },
  unknown
> = updateRegistrantStatus(zoom, { path: { meetingId: 1 }, body: { action: 'deny' } });

// @ts-expect-error: a request has to have what is required
void meetings.performBatchRegistration(zoom, {});
