// Files go to the server as the plain body of a request; mutations then take the id that it answers.
import { ApiError } from './api.ts';

/** More is refused, here before it is sent. */
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

/** Sends a file; `onProgress` hears the share that is sent, 0 to 1. Throws ApiError. */
export function upload(file: File, onProgress: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    // fetch does not tell how much of a body was sent.
    const request = new XMLHttpRequest();
    request.open('POST', `/files?name=${encodeURIComponent(file.name.slice(0, 200))}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new ApiError('OFFLINE', 'The server cannot be reached.')));
    request.addEventListener('load', () => {
      const answer = request.response as { readonly fileId?: string } | null;
      if (request.status === 201 && answer?.fileId) resolve(answer.fileId);
      else
        reject(
          new ApiError(
            request.status === 401 ? 'UNAUTHENTICATED' : request.status === 429 ? 'RATE_LIMITED' : 'BROKEN_ANSWER',
            `The server answered ${request.status}.`,
          ),
        );
    });
    request.send(file);
  });
}
