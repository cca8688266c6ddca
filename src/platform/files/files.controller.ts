import { Controller, PayloadTooLargeException, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Allow, SignedIn } from '../auth/allow.js';
import { CurrentViewer } from '../auth/current-viewer.js';
import type { Viewer } from '../auth/viewer.js';
import { toGlobalId } from '../graphql/global-id.js';
import { badUserInput, unauthenticated } from '../graphql/request-errors.js';
import { MAX_FILE_BYTES, UploadedFiles } from './uploaded-files.js';

@Controller('files')
export class FilesController {
  constructor(private readonly files: UploadedFiles) {}

  /** Takes a file as the plain body of the request, at most 50 MB; answers the id that mutations take. */
  @Post()
  @Allow(SignedIn)
  async upload(
    @Req() request: Request,
    @Query('name') name: string | undefined,
    @CurrentViewer() viewer: Viewer,
  ): Promise<{ fileId: string }> {
    if (!viewer.account) throw unauthenticated();
    if (!name || name.length > 200)
      throw badUserInput('Say the name of the file: ?name=schedule.xml, at most 200 characters.');
    const content = await bodyOf(request);
    if (content.length === 0)
      throw badUserInput('The file is empty. Send it as the body, with a content type other than JSON.');
    return { fileId: toGlobalId('UploadedFile', await this.files.keep(viewer.account.accountId, name, content)) };
  }
}

/** Reads the body up to the limit; memory stays bounded by it. */
async function bodyOf(request: Request): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_FILE_BYTES) throw new PayloadTooLargeException();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_FILE_BYTES) throw new PayloadTooLargeException();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
